namespace Board.People;

/// <summary>Who is signed in.</summary>
/// <param name="Id">The user's number.</param>
/// <param name="Name">The name, as it was first given.</param>
/// <param name="IsStaff">Whether the user belongs to the staff.</param>
public sealed record CurrentUser(int Id, string Name, bool IsStaff);

using System.Text.Json;

namespace Mizan.Wire;

/// <content>Arguments that are files, which stand beside the JSON text and not in it.</content>
public ref partial struct WireReader
{
    private const string Outside = "must be sent as a file, in a part of its own of a multipart/form-data body";

    /// <summary>Passes over the value of the current member, where a file cannot stand: anything but null is recorded.</summary>
    /// <param name="members">The state of the object.</param>
    public void UploadMember(scoped ref WireMembers members)
    {
        var goesOn = isPlain;
        if (goesOn) LeavePlain();
        PassOver(ref members);
        if (goesOn) ReturnToPlain();
    }

    /// <summary>Passes over the value of the current member, where no list of files can stand but one of none.</summary>
    /// <param name="members">The state of the object.</param>
    /// <param name="uploads">Takes the list of none; anything else but null is recorded.</param>
    public void UploadListMember(scoped ref WireMembers members, scoped ref IReadOnlyList<Upload>? uploads)
    {
        var goesOn = isPlain;
        if (goesOn) LeavePlain();
        var next = Json;
        if (next.TokenType != JsonTokenType.StartArray || !next.Read() || next.TokenType != JsonTokenType.EndArray)
        {
            PassOver(ref members);
        }
        else
        {
            Json = next;
            uploads = [];
        }
        if (goesOn) ReturnToPlain();
    }

    /// <summary>Takes the one file of a parameter.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="isRequired">Whether it has to be there; if it is not, that is recorded.</param>
    /// <returns>The file, or <see langword="null"/>.</returns>
    public Upload? Upload(string name, bool isRequired)
    {
        if (Uploads is { } uploads && uploads.IsRepeated(name)) RefuseUpload(name, "is given twice");
        var upload = Uploads?.Find(name);
        if (upload is null && isRequired) RefuseUpload(name, Uploads is null ? Outside : "is required");
        return upload;
    }

    /// <summary>Takes the files of a parameter that has any number. No part at all of that name is a list of none.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="uploads">
    /// Holds what the JSON text said, if anything. Takes the files in the order in which they came, or <see langword="null"/> for none.
    /// </param>
    /// <param name="isRequired">Whether there has to be a list; a body that carries no files is refused then.</param>
    public void UploadList(string name, scoped ref IReadOnlyList<Upload>? uploads, bool isRequired)
    {
        var sent = Uploads?.FindAll(name);
        if (uploads is not null)
        {
            if (sent is { Count: > 0 }) RefuseUpload(name, "is given twice");
        }
        else if (sent is null)
        {
            if (isRequired) RefuseUpload(name, Outside);
        }
        else if (sent.Count > 0 || isRequired)
        {
            uploads = sent;
        }
    }

    private void PassOver(scoped ref WireMembers members)
    {
        if (Json.TokenType == JsonTokenType.Null) return;
        Skip();
        RefuseUpload(Errors is { IsFull: true } ? "" : members.NameAt(members.Index), Outside);
    }

    private void RefuseUpload(string name, string message) => (Errors ??= new()).Add(message, name);
}

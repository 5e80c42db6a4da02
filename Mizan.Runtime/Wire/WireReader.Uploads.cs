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
        if (Json.TokenType == JsonTokenType.Null) return;
        Skip();
        RefuseUpload(Errors is { IsFull: true } ? "" : members.NameAt(members.Index), Outside);
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
    /// <param name="isRequired">Whether there has to be a list; a body that carries no files is refused then.</param>
    /// <returns>The files in the order in which they came, or <see langword="null"/> for none.</returns>
    public IReadOnlyList<Upload>? UploadList(string name, bool isRequired)
    {
        if (Uploads is null)
        {
            if (isRequired) RefuseUpload(name, Outside);
            return null;
        }
        var uploads = Uploads.FindAll(name);
        return uploads.Count > 0 || isRequired ? uploads : null;
    }

    private void RefuseUpload(string name, string message) => (Errors ??= new()).Add(message, name);
}

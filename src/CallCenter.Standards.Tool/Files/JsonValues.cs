using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Tool.Books;
using CallCenter.Standards.Tool.Words;

namespace CallCenter.Standards.Tool.Files;

/// <summary>Reads values of the library from files of JSON.</summary>
internal static class JsonValues
{
    /// <summary>A value by its form.</summary>
    /// <param name="file">The file.</param>
    /// <param name="form">The form.</param>
    /// <param name="check">What else has to hold; null where nothing has.</param>
    /// <exception cref="BookErrorsException">The file does not hold one; every fault has its place.</exception>
    public static T Read<T>(InputFile file, Form<T> form, Func<T, ImmutableArray<Finding>>? check = null)
    {
        var findings = new FindingList();
        using OpenJson? document = JsonText.Open(file.Content, findings);
        T value = default!;
        bool isRead = document is not null && form.TryRead(document.RootElement, new FormReader(findings), out value) && !findings.HasErrors;
        ImmutableArray<Finding> found = isRead ? check?.Invoke(value) ?? [] : findings.ToImmutable();
        return isRead && found.IsEmpty
            ? value
            : throw new BookErrorsException(new ReadBook(file.Name, null, [.. FindingPlaces.Locate(found, file.Content, allowComments: false).Select(finding => finding with { File = file.Name })]), isBook: false);
    }

    /// <summary>A value that stands on a standard.</summary>
    /// <exception cref="UserErrorException">The file does not hold one.</exception>
    public static T Read<T>(InputFile file, Standard standard, ToolWords words)
    {
        try
        {
            return standard.Read<T>(file.Text);
        }
        catch (JsonException e)
        {
            throw new UserErrorException(words.Of("file.not-read", ("file", file.Name), ("reason", e.Message)), words["file.not-read.remedy"]);
        }
    }
}

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
    /// <exception cref="BookErrorsException">The file does not hold one; every fault has its place.</exception>
    public static T Read<T>(InputFile file, Form<T> form)
    {
        var findings = new FindingList();
        using OpenJson? document = JsonText.Open(file.Content, findings);
        return document is not null && form.TryRead(document.RootElement, new FormReader(findings), out T value) && !findings.HasErrors
            ? value
            : throw new BookErrorsException(new ReadBook(file.Name, null, [.. FindingPlaces.Locate(findings.ToImmutable(), file.Content, allowComments: false).Select(finding => finding with { File = file.Name })]), isBook: false);
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

using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Tool.Books;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Findings;

namespace CallCenter.Standards.Tool.Files;

/// <summary>Reads values of the library from files of JSON, by their forms alone: every fault has its place, its code and what to do, in the reader's language.</summary>
internal static class JsonValues
{
    /// <summary>A value by its form.</summary>
    /// <param name="file">The file.</param>
    /// <param name="form">The form.</param>
    /// <param name="check">What else has to hold; null where nothing has.</param>
    /// <param name="things">What names stand for; null where the value names nothing of a standard.</param>
    /// <param name="console">Is told what is noteworthy, and no error; null where nothing can be.</param>
    /// <exception cref="BookErrorsException">The file does not hold one; every fault has its place.</exception>
    public static T Read<T>(InputFile file, Form<T> form, Func<T, ImmutableArray<Finding>>? check = null, NamedThings? things = null, ToolConsole? console = null)
    {
        (T value, bool isRead, ImmutableArray<Finding> found) = TryRead(file, form, check, things);
        if (!isRead)
        {
            throw new BookErrorsException(new ReadBook(file.Name, null, found), isBook: false);
        }

        if (console is not null)
        {
            FindingLines.Tell(found, console);
        }

        return value;
    }

    /// <summary>A value that stands on a standard, of any type of the library.</summary>
    /// <exception cref="BookErrorsException">The file does not hold one; every fault has its place.</exception>
    public static T Read<T>(InputFile file, Standard standard) =>
        Read(file, (Form<T>)(FormRegistry.TryFind(typeof(T), out RegisteredForm? known) ? known.Form : throw new InvalidOperationException($"{typeof(T)} has no form.")), things: standard.Things);

    /// <summary>All that is found in a file that is to hold a value.</summary>
    /// <returns>The value, whether there is one, and what was found, each with its place and the file.</returns>
    public static (T Value, bool IsRead, ImmutableArray<Finding> Findings) TryRead<T>(InputFile file, Form<T> form, Func<T, ImmutableArray<Finding>>? check = null, NamedThings? things = null)
    {
        var findings = new FindingList();
        using OpenJson? document = JsonText.Open(file.Content, findings);
        T value = default!;
        bool isWhole = document is not null && form.TryRead(document.RootElement, new FormReader(findings, things: things), out value) && !findings.HasErrors;
        ImmutableArray<Finding> found = isWhole ? check?.Invoke(value) ?? [] : findings.ToImmutable();
        return (
            value,
            isWhole && !found.Any(static finding => finding.Severity == FindingSeverity.Error),
            FindingLines.Of(file.Name, FindingPlaces.Locate(found, file.Content, allowComments: false)));
    }
}

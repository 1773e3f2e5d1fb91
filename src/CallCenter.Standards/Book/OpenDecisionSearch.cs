using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>Finds what is still to be decided in a book.</summary>
internal static class OpenDecisionSearch
{
    public static OpenDecisions Of(StandardBook book)
    {
        using JsonDocument json = JsonDocument.Parse(FormText.Utf8(BookForm.Book, book));
        var references = book.Standard?.References ?? BookReferences.Of(json.RootElement);
        var told = new ToldValues(book, () => json.RootElement);
        var deciders = new Deciders(book.Organization.Roles);
        return new OpenDecisions
        {
            Book = new DefinitionVersion(book.Code, book.Version, book.Hash),
            Decisions = [.. SourcedValues.Of(json.RootElement).Where(entry => entry.Open is not null).Select(Decision)],
        };

        OpenDecision Decision(SourcedEntry entry) => new()
        {
            Section = entry.Section.Name,
            SectionName = entry.Section.Words,
            Kind = entry.Open!.Value,
            Pointer = entry.Pointer,
            Path = entry.Path,
            Code = entry.Code,
            Name = entry.Name,
            Values = [.. entry.Values.Select(value => new OpenValue(value.Path, value.Name, value.Text, [.. told.Of(entry, value)]))],
            Citation = entry.Citation,
            DecidedBy = deciders.Of(entry.Path),
            Dependents = references.DependentsOf(entry.Pointer),
        };
    }
}

using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>Follows the paths of agreements through the book, and compares what stands there with what leads.</summary>
/// <param name="section">The agreements.</param>
/// <param name="book">The book.</param>
internal sealed class AgreementCheck(Located<AgreementCatalogue> section, BookCompilation book)
{
    private readonly Dictionary<string, JsonElement?> sections = new(StringComparer.Ordinal);

    // Names of outputs are keys too, but names of all else are texts, which no number agrees with.
    private readonly HashSet<string> named = [.. ValuePath.Keys.Where(key => key != "name"), VersionedItem.Effective, .. section.Value.Agreements.SelectMany(agreement => agreement.Values).SelectMany(path => path.Split('/'))];

    /// <summary>Compares; of a book with errors nothing is said, since what is wrong may be what is named.</summary>
    public void Check()
    {
        if (book.Findings.HasErrors)
        {
            return;
        }

        foreach (Located<Agreement> agreement in section.Each(s => s.Agreements))
        {
            Check(agreement);
        }
    }

    private void Check(Located<Agreement> agreement)
    {
        AgreedValue? leading = null;
        foreach (Located<string> path in agreement.Each(a => a.Values))
        {
            string[] steps = path.Value.Split('/');
            if (JsonOf(steps[0]) is not { } json)
            {
                Report(path, IsSection(steps[0]));
                continue;
            }

            AgreedValue[] found = [.. AgreedValue.Find(json, steps[1..], $"/{steps[0]}", steps[0])];
            if (found.Length == 0)
            {
                Report(path, isKnown: false);
            }

            foreach (AgreedValue value in found)
            {
                leading ??= value;
                if (value.Meaning != leading.Meaning)
                {
                    book.Findings.Add(AgreementFindings.Differs, value.Pointer, value.Text,
                        $"'{agreement.Value}' is one number: {leading.Text} at '{leading.Path}', and {value.Text} here.");
                }
            }
        }
    }

    /// <summary>Nothing is said of a section that could not be read.</summary>
    private void Report(Located<string> path, bool isKnown)
    {
        if (!isKnown)
        {
            book.Findings.Add(AgreementFindings.Nothing, path.Place, path.Value, $"'{Excerpt.Of(path.Value)}' names no value of the book.");
        }
    }

    private static bool IsSection(string name) => Sections.All.Any(known => known.Name == name);

    /// <summary>What agreements name of a section, in its form; null where there is no such section, or it could not be read whole.</summary>
    private JsonElement? JsonOf(string name)
    {
        if (!sections.TryGetValue(name, out JsonElement? json))
        {
            json = Sections.All.FirstOrDefault(known => known.Name == name) is { } known && book.Place.Member(name).IsWhole ? new Writer(book.Book, named).Of(known) : null;
            sections.Add(name, json);
        }

        return json;
    }

    /// <summary>Writes a section but for all members that no path names.</summary>
    private sealed class Writer(StandardBook written, HashSet<string> kept) : ISectionVisitor
    {
        private JsonElement json;

        public JsonElement Of(Section section)
        {
            section.Accept(this);
            return json;
        }

        public void Visit<TCatalogue, TPart>(Section<TCatalogue, TPart> section)
            where TCatalogue : class
            where TPart : class
        {
            using var document = JsonDocument.Parse(FormText.Utf8(section.Form, section.Of(written), (_, name) => !kept.Contains(name)));
            json = document.RootElement.Clone();
        }
    }
}

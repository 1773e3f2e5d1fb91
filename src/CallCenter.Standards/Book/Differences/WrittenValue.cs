using System.Text.Json;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>Values of a book that are written as objects, and told to people as what they are.</summary>
internal static class WrittenValue
{
    /// <summary>The value as a part of a sentence; null where it is no such object.</summary>
    /// <param name="name">What the sentence calls the part.</param>
    /// <param name="value">The JSON of the value.</param>
    public static ExplanationPart? Find(string name, string value)
    {
        if (!value.StartsWith('{'))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(value);
            return Read(As.Localized, json.RootElement, out LocalizedText text) ? ExplanationPart.Given(name, text)
                : Read(As.PartProvenance, json.RootElement, out PartProvenance part) ? Origin(name, part)
                : null;
        }
        catch (JsonException)
        {
            return null; // a text that begins with a brace
        }
    }

    private static bool Read<T>(Form<T> form, in JsonElement json, out T value)
    {
        var findings = new FindingList();
        return form.TryRead(json, new FormReader(findings), out value) && !findings.HasErrors;
    }

    private static ExplanationPart Origin(string name, PartProvenance part) => ExplanationPart.Clause(
        name, "difference.part", [.. part.Of.Select(static of => ExplanationPart.Given("of", of)), ExplanationPart.Word("kind", part.Kind), ExplanationPart.From("source", new Provenance(part.Kind, part.Citation))]);
}

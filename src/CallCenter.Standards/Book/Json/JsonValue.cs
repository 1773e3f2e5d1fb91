using System.Text.Json;

namespace CallCenter.Standards.Book;

/// <summary>A value at its place in the document.</summary>
/// <param name="Element">The value.</param>
/// <param name="Pointer">Its JSON pointer.</param>
/// <param name="Reading">Where findings go.</param>
internal readonly record struct JsonValue(JsonElement Element, string Pointer, JsonReading Reading)
{
    /// <summary>Reports that the value breaks a rule.</summary>
    /// <returns>False, so that a read can fail in one line.</returns>
    public bool Fail(FindingRule rule, string message)
    {
        string? text = Element.ValueKind switch
        {
            JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null => null,
            JsonValueKind.String => Element.GetString(),
            _ => Element.GetRawText(),
        };
        Reading.Findings.Add(rule, Pointer, text is null ? null : Excerpt.Of(text), message);
        return false;
    }

    /// <summary>Whether the value is of a kind; a finding where not.</summary>
    public bool Is(JsonValueKind kind) =>
        Element.ValueKind == kind || Fail(FindingRules.WrongKind, $"The value is {Name(Element.ValueKind)}; {Name(kind)} is needed.");

    /// <summary>Whether the value is not null; a finding where it is.</summary>
    public bool IsGiven() => Element.ValueKind != JsonValueKind.Null || Fail(FindingRules.NullMember, "The value is null.");

    /// <summary>The value at a step below.</summary>
    public JsonValue At(string step, JsonElement element) => new(element, $"{Pointer}/{JsonPointer.Escape(step)}", Reading);

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        _ => "a boolean",
    };
}

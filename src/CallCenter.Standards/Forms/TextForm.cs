using System.Text.Json;

namespace CallCenter.Standards.Forms;

/// <summary>Reads a value from text; false where it cannot.</summary>
internal delegate bool TextReading<T>(string text, out T value);

/// <summary>The form of values that are written as text.</summary>
/// <param name="read">Reads a text.</param>
/// <param name="write">Writes a value, so that it reads back the same.</param>
/// <param name="needed">What is needed, one sentence.</param>
/// <param name="pattern">A regular expression that texts match.</param>
/// <param name="rule">The finding where a text cannot be read; <c>CCS1008</c> where null.</param>
/// <param name="words">What people call such a text; null where its member's words say all.</param>
internal sealed class TextForm<T>(TextReading<T> read, Func<T, string> write, FindingWords needed, string? pattern, FindingRule? rule = null, LocalizedText? words = null) : Form<T>
{
    public override FormKind Kind => FormKind.Text;

    public override string? Pattern => pattern;

    public override LocalizedText? Words => words;

    public override bool TryRead(in JsonElement json, FormReader reader, out T value)
    {
        value = default!;
        return reader.Is(json, JsonValueKind.String) && (read(json.GetString()!, out value) || reader.Fail(json, rule ?? FindingRules.BadFormat, needed));
    }

    public override void Check(FormReader places, T value)
    {
        if (value is string text && FormWriter.HalfOf(text) is >= 0 and var half)
        {
            places.Findings.Add(FindingRules.BadFormat, places.Pointer, null, FormWriter.HalfMessage(half));
        }
    }

    public override void Write(FormWriter writer, T value) => writer.Text(write(value));
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace CallCenter.Standards.Forms;

/// <summary>The form of a closed set of values, each with its code.</summary>
internal sealed class CodeForm<T>(ImmutableArray<T> values, ImmutableArray<string> codes) : Form<T>
    where T : notnull
{
    public override FormKind Kind => FormKind.Text;

    public override ImmutableArray<string> Values => codes;

    public override bool TryRead(in JsonElement json, FormReader reader, out T value)
    {
        value = default!;
        if (!reader.Is(json, JsonValueKind.String))
        {
            return false;
        }

        for (int i = 0; i < codes.Length; i++)
        {
            if (json.ValueEquals(codes[i]))
            {
                value = values[i];
                return true;
            }
        }

        string text = json.GetString()!;
        return reader.Fail(json, FindingRules.NotOneOf, $"'{Excerpt.Of(text)}' is not allowed here; {NearestName.Suggest(text, codes)}.");
    }

    public override void Check(FormReader places, T value)
    {
        if (!values.Contains(value))
        {
            string text = Excerpt.Of(Convert.ToString(value, CultureInfo.InvariantCulture)!);
            places.Findings.Add(FindingRules.NotOneOf, places.Pointer, text, $"'{text}' is not allowed here; there are: {string.Join(", ", codes)}.");
        }
    }

    /// <exception cref="ArgumentOutOfRangeException">The value is none of the set.</exception>
    public override void Write(FormWriter writer, T value)
    {
        int index = values.IndexOf(value);
        writer.Json.WriteStringValue(index >= 0 ? codes[index] : throw new ArgumentOutOfRangeException(nameof(value), value, "The value is not one of the closed set."));
    }
}

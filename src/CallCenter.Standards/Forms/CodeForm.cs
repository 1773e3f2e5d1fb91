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
            FindingWords message = Message(value, out string text);
            places.Findings.Add(FindingRules.NotOneOf, places.Pointer, Excerpt.Of(text), message);
        }
    }

    public override void Write(FormWriter writer, T value)
    {
        int index = values.IndexOf(value);
        if (index >= 0)
        {
            writer.Json.WriteStringValue(codes[index]);
        }
        else
        {
            writer.Refuse(Message(value, out string text));
            writer.Text(text);
        }
    }

    private FindingWords Message(T value, out string text)
    {
        text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return $"'{Excerpt.Of(text)}' is not allowed here; {NearestName.ListOf(codes)}.";
    }
}

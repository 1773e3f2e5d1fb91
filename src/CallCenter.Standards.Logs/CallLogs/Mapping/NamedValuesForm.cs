using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Logs.CallLogs.Mapping;

/// <summary>The form of an object whose members have names of the user's own. One that cannot be read is told, stands there as far as it could be, or as null, and hides nothing of the others: who reads goes by the findings.</summary>
internal sealed class NamedValuesForm<T>(Form<T> item) : Form<Dictionary<string, T>>
    where T : class
{
    public override FormKind Kind => FormKind.Object;

    public override (string Pattern, Form Form)? Others => (".*", item);

    public override bool TryRead(in JsonElement json, FormReader reader, out Dictionary<string, T> value)
    {
        value = new(StringComparer.Ordinal);
        if (!reader.Is(json, JsonValueKind.Object))
        {
            return false;
        }

        foreach (JsonProperty member in json.EnumerateObject())
        {
            reader.Enter(member.Name);
            if (value.ContainsKey(member.Name))
            {
                reader.Fail(member.Value, FindingRules.DuplicateMember, $"Member '{Excerpt.Of(member.Name)}' is given twice.");
            }
            else
            {
                T? read = null;
                _ = reader.IsGiven(member.Value) && item.TryRead(member.Value, reader, out read);
                value.Add(member.Name, read!);
            }

            reader.Leave();
        }

        return true;
    }

    public override void Write(FormWriter writer, Dictionary<string, T> value)
    {
        writer.Json.WriteStartObject();
        foreach ((string name, T one) in value)
        {
            writer.Json.WritePropertyName(name);
            item.Write(writer, one);
        }

        writer.Json.WriteEndObject();
    }
}

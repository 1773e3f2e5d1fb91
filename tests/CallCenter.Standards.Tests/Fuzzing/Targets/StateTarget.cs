using System.Text;
using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Tests.Forms;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Fuzzing.Targets;

/// <summary>Everything that leaves the process as JSON: a line with the type's name, then the JSON.</summary>
internal sealed class StateTarget() : FuzzTarget("state", 10)
{
    private static readonly HashSet<string> Formed = [.. ((System.Collections.IEnumerable)StandardJsonTests.Formed).Cast<object[]>().Select(row => (string)row[0])];
    private static readonly Type[] Types = [.. FormRegistry.Types.Where(type => Formed.Contains(type.FullName!)).OrderBy(type => type.FullName, StringComparer.Ordinal)];
    private static readonly Dictionary<string, Type> ByName = Types.ToDictionary(type => type.FullName!, StringComparer.Ordinal);
    private static readonly Lazy<string>[] Values = [.. Types.SelectMany(type => Enumerable.Range(0, 4).Select(seed => new Lazy<string>(() => JsonSerializer.Serialize(new AnyValue(seed).Of(type), type, StandardJson.Options))))];

    public override byte[] Draw(Random random)
    {
        int type = random.Next(Types.Length);
        string json = Values[(type * 4) + random.Next(4)].Value;
        byte[] changed = random.Next(6) switch
        {
            0 => ByteMutation.Of(Encoding.UTF8.GetBytes(json), random),
            1 => WildText.Bytes(TextMutation.Of(json, random, Scraps.Json)),
            _ => JsonMutation.Of(json, random, 2),
        };
        return [.. Encoding.UTF8.GetBytes(Types[type].FullName + "\n"), .. changed];
    }

    public override bool Run(byte[] input)
    {
        int end = input.AsSpan().IndexOf((byte)'\n');
        if (end < 0 || !ByName.TryGetValue(Encoding.UTF8.GetString(input, 0, end), out Type? type))
        {
            return false;
        }

        object? value;
        try
        {
            value = JsonSerializer.Deserialize(input.AsSpan(end + 1), type, StandardJson.Options);
        }
        catch (JsonException)
        {
            return false;
        }

        if (value is null)
        {
            return false;
        }

        string written = JsonSerializer.Serialize(value, type, StandardJson.Options);
        object? again = JsonSerializer.Deserialize(written, type, StandardJson.Options);
        FuzzFault.Unless(DeepEquality.Difference(value, again) is null, $"A {type.Name} that was written and read is another one: {Excerpt.Of(DeepEquality.Difference(value, again) ?? "", 200)}");
        FuzzFault.Unless(written == JsonSerializer.Serialize(again, type, StandardJson.Options), $"A {type.Name} that was written and read is written differently.");
        _ = value.ToString();
        return true;
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Forms;

/// <summary>Reading tells every fault of a text at once, each at its member and in words for people; whatever the text, nothing else is thrown.</summary>
[Trait(Runtimes.Trait, Runtimes.Newest)]
public sealed class StrictReadingTests
{
    private static readonly string[] Scraps =
        ["null", "true", "\"\"", "\" \"", "-1", "0", "1e28", "79228162514264337593543950335", "9223372036854775807", "2147483647", "-2147483648", "\"9999-12-31T23:59:59Z\"", "\"-9998-01-01T00:00:00Z\"", "\"9999-12-31\"",
         "\"-P10675199DT2H48M5S\"", "\"P10675199DT2H48M5S\"", "\"-80 %\"", "\"79228162514264337593543950335 %\"", "[]", "{}", "[null]", "\"CON\"", "\"24:00\""];

    /// <summary>Every type that has a form.</summary>
    public static TheoryData<string> Formed => StandardJsonTests.Formed;

    [Theory]
    [MemberData(nameof(Formed))]
    public void Values_of_any_kind_in_any_place_give_a_value_that_comes_back_or_are_refused(string name)
    {
        Type type = FormRegistry.Types.First(type => type.FullName == name);
        for (int seed = 0; seed < 2; seed++)
        {
            string json = JsonSerializer.Serialize(new AnyValue(seed).Of(type), type);
            string[] paths = [.. PathsOf(JsonNode.Parse(json), "").Take(50)];
            foreach (string path in paths)
            {
                foreach (string scrap in Scraps)
                {
                    string changed = Replaced(json, path, scrap);
                    object? read = Read(changed, type, out string? told);

                    Assert.True(told is null || IsForPeople(told), $"{told} {changed}");
                    if (read is not null)
                    {
                        Assert.Equal(read, JsonSerializer.Deserialize(JsonSerializer.Serialize(read, type), type));
                        Assert.NotNull(read.ToString());
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Formed))]
    public void A_member_too_many_is_told_beside_every_other_fault(string name)
    {
        Type type = FormRegistry.Types.First(type => type.FullName == name);
        for (int seed = 0; seed < 2; seed++)
        {
            JsonNode whole = JsonNode.Parse(JsonSerializer.Serialize(new AnyValue(seed).Of(type), type))!;
            if (whole is not JsonObject entry)
            {
                return;
            }

            foreach (string member in entry.Select(pair => pair.Key).ToArray())
            {
                foreach (string scrap in Scraps)
                {
                    var changed = (JsonObject)entry.DeepClone();
                    changed[member] = JsonNode.Parse(scrap);
                    string more = "{\"noSuchMember\":1," + changed.ToJsonString()[1..^1] + $",\"{member}\":{scrap}}}";
                    Read(more, type, out string? told);

                    // Of a union whose case cannot be told, nobody knows the members.
                    bool isUntold = FormRegistry.TryFind(type, out RegisteredForm? form) && form.Form.Members.Any(known => known.Case is not null);
                    Assert.Contains("given twice", told, StringComparison.Ordinal);
                    Assert.True(isUntold || IsDictionary(form!.Form) || told!.Contains("noSuchMember", StringComparison.Ordinal), told);
                }
            }
        }
    }

    [Fact]
    public void Every_fault_of_a_contact_is_told_at_its_member()
    {
        string told = Assert.Throws<JsonException>(() => StandardJson.Read<Contact>("""{"chanel":"phone","amount":-5,"customerAge":-1,"topic":"a","topic":"b","isVip":1}""")).Message;

        Assert.Contains("'/chanel': There is no member 'chanel' here; 'channel' is near", told, StringComparison.Ordinal);
        Assert.Contains("'/amount': ", told, StringComparison.Ordinal);
        Assert.Contains("'/topic': Member 'topic' is given twice.", told, StringComparison.Ordinal);
        Assert.Contains("'/isVip': ", told, StringComparison.Ordinal);
        Assert.True(IsForPeople(told), told);
    }

    [Fact]
    public void What_a_constructor_refuses_hides_no_other_member()
    {
        string told = Assert.Throws<JsonException>(() => StandardJson.Read<Agent>("""{"code":" ","chanels":[],"state":"available","idleSince":"2026-01-01T00:00:00Z","occupancy":"17 %","state":"break"}""")).Message;

        Assert.Contains("'/code': ", told, StringComparison.Ordinal);
        Assert.Contains("'/chanels': There is no member 'chanels' here; 'channels' is near", told, StringComparison.Ordinal);
        Assert.Contains("'/state': Member 'state' is given twice.", told, StringComparison.Ordinal);
        Assert.True(IsForPeople(told), told);
    }

    [Theory]
    [InlineData("{\"nope\":1,\"before\":79228162514264337593543950335,\"after\":-79228162514264337593543950335}", "'/nope': ")]
    [InlineData("{\"before\":0.0000000000000000000000000001,\"after\":9000000000}", "too great to be told")]
    public void Numbers_that_are_too_great_together_are_a_fault_of_the_data(string json, string told) =>
        Assert.Contains(told, Assert.Throws<JsonException>(() => StandardJson.Read<FigureChange>(json)).Message, StringComparison.Ordinal);

    /// <summary>No parameter of the program's, no empty place, no empty list.</summary>
    internal static bool IsForPeople(string text) =>
        !new[] { "(Parameter", "'': ", ": .", ", .", "Nullable object", "Object reference", "System." }.Any(leak => text.Contains(leak, StringComparison.Ordinal));

    private static bool IsDictionary(Form form) => form.Members.IsEmpty;

    private static object? Read(string json, Type type, out string? told)
    {
        told = null;
        try
        {
            return JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException refused)
        {
            told = refused.Message;
            return null;
        }
    }

    private static IEnumerable<string> PathsOf(JsonNode? node, string path)
    {
        IEnumerable<(string Step, JsonNode? Value)> parts = node switch
        {
            JsonObject members => members.Select(member => (member.Key, member.Value)),
            JsonArray items => items.Select((item, i) => ($"{i}", item)),
            _ => [],
        };
        return parts.SelectMany(part => PathsOf(part.Value, $"{path}\n{part.Step}").Prepend($"{path}\n{part.Step}"));
    }

    private static string Replaced(string json, string path, string scrap)
    {
        JsonNode whole = JsonNode.Parse(json)!;
        string[] steps = path.Split('\n')[1..];
        JsonNode holder = steps[..^1].Aggregate(whole, (node, step) => node is JsonArray items ? items[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!);
        if (holder is JsonArray list)
        {
            list[int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture)] = JsonNode.Parse(scrap);
        }
        else
        {
            holder[steps[^1]] = JsonNode.Parse(scrap);
        }

        return whole.ToJsonString();
    }
}

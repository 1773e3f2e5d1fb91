using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Tests.Shared;
using FsCheck;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Book;

/// <summary>A word that two areas use is one vocabulary: what nothing declares or produces is found wherever it is named.</summary>
[Trait(Runtimes.Trait, Runtimes.Newest)]
public sealed class SharedWordsTests
{
    private static readonly Vocabulary Words = StandardBook.Shipped.Compile().Vocabulary;

    [Fact]
    public void The_shipped_channels_and_needs_are_those_of_the_template()
    {
        Assert.Equal(Channels.All.AsEnumerable(), Words.ValuesOf("channel"));
        Assert.Equal(Needs.All.AsEnumerable(), Words.ValuesOf("need", "survey"));
        Assert.Equal("ordinary, gold, vip", string.Join(", ", Words.ValuesOf("segment")));
        Assert.Equal("在线客服", Words.NameOf("channel", Channels.Chat)!.Chinese);
        Assert.True(Words.Has("topic", "claim"));
        Assert.False(Words.Has("topic", "acount-inquiry"));
        Assert.True(Words.Has("agent", "anybody"));
    }

    [Fact]
    public void What_sections_define_closes_the_fields_that_name_it()
    {
        Assert.Equal(StandardBook.Shipped.Routing.Queues.Select(queue => queue.Code), Words.ValuesOf("queue", "contact"));
        Assert.Equal(StandardBook.Shipped.Routing.Priorities.Select(priority => priority.Code), Words.ValuesOf("priority"));
        Assert.Equal(StandardBook.Shipped.Risk.Register.Select(entry => entry.Code), Words.ValuesOf("risk", "emergency-incident"));
        Assert.Contains("critical", Words.ValuesOf("risk-band"));
    }

    [Theory]
    [InlineData("/routing/triage/risk/rules/6/when/6", "high, very-high", "very-high")]
    [InlineData("/routing/triage/queue/rules/9/when/5", "chat, web, ap", "'app' is near")]
    [InlineData("/routing/transfers/targets/rules/1/when/0", "acount-inquiry", "'account-inquiry' is near")]
    [InlineData("/serviceLevels/policies/10/when/need", "emergency-response", "'emergency' is near")]
    [InlineData("/serviceLevels/policies/0/when/kind", "falt", "'fault' is near")]
    [InlineData("/serviceLevels/policies/0/when/severity", "level-3", "'level-1' is near")]
    [InlineData("/serviceLevels/policies/13/when/segment", "gold, vips", "'vip' is near")]
    [InlineData("/risk/planTable/rules/0/when/0", "system-failures", "'system-failure' is near")]
    [InlineData("/risk/scorecards/0/characteristics/11/bins/0/when", "branches, null", "'branch' is near")]
    [InlineData("/risk/scorecards/0/knockOuts/1/when/need", "transactions", "'transaction' is near")]
    public void A_value_that_nothing_can_produce_is_an_error_where_it_is_named_with_the_nearest(string pointer, string tests, string told)
    {
        Finding finding = Assert.Single(FindingsOf(With(pointer, tests)), finding => finding.Code == "CCS2004");

        Assert.Equal(pointer, finding.Pointer);
        Assert.Contains(told, finding.Message, StringComparison.Ordinal);
    }

    /// <summary>Every cell and condition of the shipped book that names a word of a closed field: another word there is an error just there.</summary>
    [Property(MaxTest = 60)]
    public void Whatever_test_names_a_word_is_told_where_it_is_misspelt(DoNotSize<int> seed)
    {
        JsonNode book = Shipped();
        (JsonArray? Cells, JsonObject? Tests, string Key, string Word)[] all = [.. NamedWords(book)];
        Assert.True(all.Length > 200, $"{all.Length}");
        (JsonArray? cells, JsonObject? tests, string key, string word) = all[(int)((uint)seed.Item % (uint)all.Length)];
        JsonNode at = cells is not null ? cells[int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)]! : tests![key]!;
        string pointer = at.GetPath().TrimStart('$').Replace('.', '/').Replace("[", "/", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
        string misspelt = System.Text.RegularExpressions.Regex.Replace((string)at!, $@"(?<![\w-]){word}(?![\w-])", word + "x");
        if (cells is not null)
        {
            cells[int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)] = misspelt;
        }
        else
        {
            tests![key] = misspelt;
        }

        Finding[] found = [.. FindingsOf(book).Where(finding => finding.Code == "CCS2004" && finding.Pointer == pointer)];
        Assert.True(found.Length == 1 && found[0].Message.Contains($"'{word}x'", StringComparison.Ordinal), $"{pointer}: {misspelt}");
    }

    /// <summary>The words of closed fields that tables of triage and transfer, and conditions anywhere, name one by one.</summary>
    private static IEnumerable<(JsonArray? Cells, JsonObject? Tests, string Key, string Word)> NamedWords(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var named in list.SelectMany(NamedWords))
            {
                yield return named;
            }
        }
        else if (node is JsonObject given)
        {
            foreach ((string name, JsonNode? value) in given)
            {
                if (name is "when" or "where" && value is JsonObject tests)
                {
                    foreach ((string field, JsonNode? test) in tests)
                    {
                        foreach (string word in WordsOf(field, (string)test!))
                        {
                            yield return (null, tests, field, word);
                        }
                    }
                }
                else if (name == "rules" && given["inputs"] is JsonArray inputs)
                {
                    foreach (JsonNode? rule in value!.AsArray())
                    {
                        JsonArray cells = rule!["when"]!.AsArray();
                        for (int i = 0; i < cells.Count; i++)
                        {
                            foreach (string word in WordsOf((string)inputs[i]!["field"]!, (string)cells[i]!))
                            {
                                yield return (cells, null, i.ToString(System.Globalization.CultureInfo.InvariantCulture), word);
                            }
                        }
                    }
                }
                else
                {
                    foreach (var named in NamedWords(value))
                    {
                        yield return named;
                    }
                }
            }
        }
    }

    private static IEnumerable<string> WordsOf(string field, string tests) =>
        Words.Fields.Where(closed => closed.Field == field).SelectMany(closed => closed.Codes).Distinct().Where(code => tests.Split([',', ' ', '(', ')', '"']).Contains(code));

    [Fact]
    public void A_measure_a_guard_and_a_script_are_held_to_the_same_words()
    {
        JsonNode book = Shipped();
        JsonNode measure = book["kpis"]!["measures"]!.AsArray().First(known => known!["where"]?["need"] is not null)!;
        measure["where"]!["need"] = "transactons";
        book["workflows"]!["workflows"]![0]!["commands"]!.AsArray().SelectMany(command => command!["steps"]!.AsArray()).First(step => step!["when"]?["need"] is not null)!["when"]!["need"] = "not(transacton)";
        book["scripts"]!["scripts"]![0]!["wordings"]![0]!["channels"] = new JsonArray("fone");

        Finding[] findings = FindingsOf(book);

        Assert.Equal(["CCS1011", "CCS2004", "CCS2004"], findings.Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.Code).Order());
        Assert.Contains(findings, finding => finding.Pointer == "/scripts/scripts/0/wordings/0/channels/0" && finding.Message.Contains("'phone' is near", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bank_adds_a_channel_which_every_area_then_takes()
    {
        JsonNode json = Shipped();
        Field(json, "channel")["terms"]!.AsArray().Add(JsonNode.Parse("""{"code": "wechat", "name": {"zh-CN": "微信客服", "en": "WeChat"}, "provenance": {"kind": "bank", "citation": "channel list 2026"}}"""));
        json["routing"]!["triage"]!["queue"]!["rules"]![9]!["when"]![5] = "chat, web, app, sms, wechat";
        json["routing"]!["triage"]!["skills"]!["rules"]![3]!["when"]![6] = "chat, web, app, sms, wechat";
        json["scripts"]!["scripts"]![0]!["wordings"]!.AsArray().Add(JsonNode.Parse("""{"channels": ["wechat"], "text": {"zh-CN": "{bank}，您好", "en": "{bank}"}}"""));
        json["risk"]!["scorecards"]![0]!["characteristics"]![11]!["bins"]![1]!["when"] = "not(branch, null)";
        Assert.True(StandardBook.TryParse(json.ToJsonString(), out StandardBook? book, out var findings), string.Join('\n', findings.Where(finding => finding.Severity == FindingSeverity.Error)));
        Standard standard = book.Compile();
        var contact = new Contact { Channel = "wechat", Need = Needs.Inquiry, Complexity = Complexity.Ordinary };

        TriageDecision triage = standard.Routing.Triage(contact);

        Assert.Equal("written", triage.Queue!.Code);
        Assert.Equal(1, triage.Skills.LevelOf("written-service"));
        Assert.Equal("微信客服", standard.Vocabulary.NameOf("channel", "wechat")!.Chinese);
    }

    /// <summary>A word that a bank adds and no table asks for is handled as any other: the book says so, once for each field.</summary>
    [Theory]
    [InlineData("topic", "mortgage")]
    [InlineData("need", "praise")]
    public void A_need_or_topic_that_no_table_asks_for_is_told(string field, string word)
    {
        JsonNode json = Shipped();
        Assert.DoesNotContain(FindingsOf(json), finding => finding.Code == "CCS7314");

        Field(json, field)["terms"]!.AsArray().Add(JsonNode.Parse($$$"""{"code": "{{{word}}}", "name": {"en": "New"}, "provenance": {"kind": "bank", "citation": "list 2026"}}"""));
        Finding finding = Assert.Single(FindingsOf(json), finding => finding.Code == "CCS7314");
        Assert.Equal((word, FindingSeverity.Information), (finding.Value, finding.Severity));

        json["routing"]!["transfers"]!["targets"]!["rules"]![0]!["when"]![field == "topic" ? 0 : 2] = word;
        Assert.DoesNotContain(FindingsOf(json), finding => finding.Code == "CCS7314" && finding.Value == word);
    }

    [Fact]
    public void A_channel_that_a_card_has_no_points_for_is_told()
    {
        JsonNode json = Shipped();
        Field(json, "channel")["terms"]!.AsArray().Add(JsonNode.Parse("""{"code": "wechat", "name": {"en": "WeChat"}, "provenance": {"kind": "bank", "citation": "channel list 2026"}}"""));

        Finding finding = Assert.Single(FindingsOf(json), finding => finding.Severity == FindingSeverity.Error);

        Assert.Equal(("CCS9104", "\"wechat\""), (finding.Code, finding.Value));
    }

    [Fact]
    public void Vocabularies_that_close_nothing_or_say_nothing_are_errors()
    {
        JsonNode json = Shipped();
        JsonArray fields = json["vocabulary"]!["fields"]!.AsArray();
        fields.Clear();
        foreach (string field in new[] { "'field': 'chanel'", "'field': 'urgency'", "'field': 'queue'", "'field': 'topic', 'record': 'contacts'", "'field': 'waiting'", "'field': 'segment'", "'field': 'segment'" })
        {
            fields.Add(JsonNode.Parse($$$"""{ {{{field.Replace('\'', '"')}}}, "name": {"en": "x"}, "terms": [{"code": "gold", "name": {"en": "Gold"}, "provenance": {"kind": "bank", "citation": "x"}}, {"code": "vip", "name": {"en": "VIP"}, "provenance": {"kind": "bank", "citation": "x"}}] }"""));
        }

        fields.Add(JsonNode.Parse("""{"field": "topic", "name": {"en": "x"}, "terms": []}"""));

        Assert.Equal(
            [
                "CCS2002 /vocabulary/fields/0/field", "CCS1201 /vocabulary/fields/1/field", "CCS1201 /vocabulary/fields/2/field", "CCS1011 /vocabulary/fields/3/record",
                "CCS1201 /vocabulary/fields/4/field", "CCS1010 /vocabulary/fields/6/field", "CCS1202 /vocabulary/fields/7/terms",
            ],
            FindingsOf(json).Where(finding => finding.Pointer.StartsWith("/vocabulary", StringComparison.Ordinal)).Select(finding => $"{finding.Code} {finding.Pointer}"));
    }

    [Fact]
    public void What_could_not_be_read_of_a_vocabulary_makes_no_value_wrong()
    {
        JsonNode json = Shipped();
        Field(json, "need")["terms"]![1]!["code"] = 7;

        Assert.Equal(["CCS1002"], FindingsOf(json).Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.Code));
    }

    private static JsonNode Shipped() => JsonNode.Parse(StandardBook.Shipped.ToJson())!;

    private static JsonNode Field(JsonNode book, string field) => book["vocabulary"]!["fields"]!.AsArray().First(known => (string?)known!["field"] == field)!;

    private static JsonNode With(string pointer, string value)
    {
        JsonNode book = Shipped();
        string[] path = pointer.Split('/')[1..];
        JsonNode at = path[..^1].Aggregate(book, (node, step) => int.TryParse(step, out int index) ? node[index]! : node[step]!);
        if (int.TryParse(path[^1], out int last))
        {
            at[last] = value;
        }
        else
        {
            at[path[^1]] = value;
        }

        return book;
    }

    private static Finding[] FindingsOf(JsonNode book)
    {
        _ = StandardBook.TryParse(book.ToJsonString(), out _, out ImmutableArray<Finding> findings);
        return [.. findings];
    }
}

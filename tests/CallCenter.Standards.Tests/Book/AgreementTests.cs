using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Tests.Generators;

namespace CallCenter.Standards.Tests.Book;

/// <summary>A number that stands in several places of the book is one number: where two of them differ, the book says where.</summary>
public sealed partial class AgreementTests
{
    private static readonly StandardBook Shipped = StandardBook.Shipped;

    /// <summary>One place of each agreement changed by itself: found there, with what leads.</summary>
    [Theory]
    [InlineData("/routing/assignment/strategies/1/rings/0/after", "PT30S", "PT20S")]
    [InlineData("/serviceLevels/policies/contact-answer/targets/answer/time/time", "PT25S", "PT20S")]
    [InlineData("/kpis/kpis/phone-service-level/target/atLeast", "85 %", "80 %")]
    [InlineData("/kpis/serviceLevels/service-level-queued/target/atLeast", "90 %", "80 %")]
    [InlineData("/serviceLevels/policies/chat-reply/targets/next-reply/time/time", "PT1M30S", "PT1M")]
    [InlineData("/serviceLevels/policies/work-order/targets/handle/time/time", "PT5H", "PT4H")]
    [InlineData("/workflows/workflows/system-fault/states/reported/timedMoves/level-1-unanswered/after/time", "PT45M", "PT30M")]
    [InlineData("/routing/receptions/self-service/expectedTime", "PT6M", "PT5M")]
    [InlineData("/serviceLevels/policies/complaint/targets/decide/time/count", "20", "15")]
    [InlineData("/risk/indicators/staff-turnover/amber/atMost", "2.5 %", "2 %")]
    [InlineData("/risk/indicators/assessment-passes/amber/atLeast", "89 %", "90 %")]
    public void A_number_changed_in_one_place_alone_is_found_with_the_place_that_leads(string path, string value, string leading)
    {
        JsonNode book = JsonNode.Parse(Shipped.ToJson())!;
        string pointer = Change(book, path, value);

        Finding[] found = [.. StandardBook.Parse(book.ToJsonString()).Validate().Where(finding => finding.Code == "CCS1017")];

        Finding finding = Assert.Single(found);
        Assert.Equal((pointer, FindingSeverity.Warning), (finding.Pointer, finding.Severity));
        Assert.Contains($"is one number: {leading} at", finding.Message, StringComparison.Ordinal);
        Assert.Contains($"and {value} here", finding.Message, StringComparison.Ordinal);
    }

    /// <summary>The limits of figures name the promises that they stand for.</summary>
    [Theory]
    [InlineData("alarm-response-limit", "PT6M")]
    [InlineData("knowledge-search-limit", "PT3S")]
    [InlineData("monitor-refresh-limit", "PT2M")]
    [InlineData("phone-answer", "PT30S")]
    [InlineData("chat-reply", "PT2M")]
    public void A_limit_that_differs_from_its_promise_is_found(string limit, string value)
    {
        JsonNode book = JsonNode.Parse(Shipped.ToJson())!;
        string pointer = Change(book, $"/kpis/limits/{limit}/time", value);

        Assert.Equal([pointer], StandardBook.Parse(book.ToJsonString()).Validate().Where(finding => finding.Code == "CCS3017").Select(finding => finding.Pointer));
    }

    [Fact]
    public void The_shipped_book_keeps_to_its_agreements() =>
        Assert.DoesNotContain(Shipped.Validate(), finding => finding.Code is "CCS1017" or "CCS1018" or "CCS3017");

    /// <summary>One minute is one minute, however it is written.</summary>
    [Fact]
    public void The_same_value_written_otherwise_agrees()
    {
        JsonNode book = JsonNode.Parse(Shipped.ToJson())!;
        Change(book, "/serviceLevels/policies/chat-reply/targets/next-reply/time/time", "PT1M");
        Change(book, "/risk/indicators/staff-turnover/amber/atMost", "2.0 %");

        Assert.DoesNotContain(StandardBook.Parse(book.ToJsonString()).Validate(), finding => finding.Code == "CCS1017");
    }

    [Theory]
    [InlineData("kpis/limits/phone-anser/time")]
    [InlineData("kpi/limits/phone-answer/time")]
    [InlineData("kpis/limits/phone-answer/time/seconds")]
    [InlineData("kpis/limits/99/time")]
    public void A_path_that_names_nothing_is_found(string path)
    {
        StandardBook book = With(new Agreement { Code = "own", Name = new LocalizedText(null, "Own"), Values = ["kpis/limits/phone-answer/time", path], Provenance = Sample.Provenance });

        Assert.Equal(["CCS1018 /agreements/agreements/0/values/1"], Places(book));
    }

    [Fact]
    public void An_agreement_is_between_two_values_at_least_and_has_a_code_of_its_own()
    {
        var own = new Agreement { Code = "own", Name = new LocalizedText(null, "Own"), Values = ["kpis/limits/phone-answer/time"], Provenance = Sample.Provenance };

        Assert.Equal(["CCS1010 /agreements/agreements/1/code", "CCS1019 /agreements/agreements/0/values", "CCS1019 /agreements/agreements/1/values"], Places(With(own, own)));
    }

    /// <summary>Of two versions of a policy, the one that comes into force last has to agree.</summary>
    [Fact]
    public void The_version_that_comes_into_force_last_is_meant()
    {
        ServiceLevelPolicy phone = Shipped.ServiceLevels.Policies.First(policy => policy.Code == "phone-answer");
        ServiceLevelPolicy Version(string version, int year, int seconds) => phone with
        {
            Version = version,
            Effective = new NodaTime.LocalDate(year, 1, 1),
            Targets = [phone.Targets[0] with { Time = new ElapsedDuration(NodaTime.Duration.FromSeconds(seconds)) }],
        };

        StandardBook Of(int before, int after) => Shipped with
        {
            ServiceLevels = Shipped.ServiceLevels with { Policies = [Version("2", 2027, after), Version("1", 2026, before), .. Shipped.ServiceLevels.Policies.Where(policy => policy.Code != "phone-answer")] },
        };

        Assert.DoesNotContain(Of(30, 20).Validate(), finding => finding.Code == "CCS1017");
        Assert.Contains(Of(20, 30).Validate(), finding => finding.Code == "CCS1017");
    }

    /// <summary>A number in a sentence is one more copy, which nobody renews.</summary>
    [Fact]
    public void Texts_of_the_book_do_not_repeat_times_that_are_set_elsewhere()
    {
        JsonNode book = JsonNode.Parse(Shipped.ToJson())!;
        string[] repeated = [.. Texts(book).Where(text => Times().IsMatch(text))];

        Assert.Empty(repeated);
    }

    private static StandardBook With(params ImmutableArray<Agreement> agreements) => Shipped with { Agreements = new AgreementCatalogue { Agreements = agreements } };

    private static string[] Places(StandardBook book) => ExampleBook.Places([.. book.Validate().Where(finding => finding.Pointer.StartsWith("/agreements", StringComparison.Ordinal))]);

    /// <summary>Changes a value by a path with codes; gives its pointer.</summary>
    private static string Change(JsonNode book, string path, string value)
    {
        JsonNode at = book;
        string[] steps = path.Split('/')[1..];
        foreach (string step in steps[..^1])
        {
            at = at is JsonArray list ? list.FirstOrDefault(item => (string?)item!["code"] == step) ?? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : at[step]!;
        }

        at[steps[^1]] = int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out int number) ? number : value;
        return at[steps[^1]]!.GetPath().Replace("$.", "/", StringComparison.Ordinal).Replace(".", "/", StringComparison.Ordinal).Replace("[", "/", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
    }

    /// <summary>The sentences of the book that are not citations.</summary>
    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Texts),
        JsonObject value => value.Where(member => member.Key is not ("provenance" or "citation" or "annotation" or "scripts")).SelectMany(member =>
            member.Key is "zh-CN" or "en" ? [(string)member.Value!] : Texts(member.Value)),
        _ => [],
    };

    [GeneratedRegex(@"\d+ ?(?:秒|分钟|小时|seconds?\b|minutes?\b|hours?\b)")]
    private static partial Regex Times();
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Tests.Kpis.Catalogue;
using CallCenter.Standards.Tests.Workflows;
using CallCenter.Standards.Workflows;
using FsCheck;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Book;

/// <summary>One field of a record against another, and times against the moment of the decision: declared once in the vocabulary, tested everywhere as a flag.</summary>
public sealed class FieldComparisonTests
{
    private static readonly Lazy<Standard> Bank = new(() => StandardBook.Parse(Text()).Compile());
    private static readonly Contact Changed = new() { Channel = Channels.Phone, Need = Needs.Inquiry, Urgency = Urgency.Normal, Waiting = Duration.FromMinutes(9), SinceCredentialChange = Duration.FromMinutes(3) };
    private static readonly Contact Unchanged = Changed with { SinceCredentialChange = Duration.FromDays(9) };

    [Fact]
    public void Triage_a_card_a_guard_and_a_measure_test_it()
    {
        Standard bank = Bank.Value;
        Assert.Equal(("emergency", "normal"), (bank.Routing.Triage(in Changed).Priority?.Code, bank.Routing.Triage(in Unchanged).Priority?.Code));
        Assert.Equal(("critical", "low"), (bank.Risk.Score("fraud", Unchanged with { SinceCredentialChange = Duration.FromMinutes(3) }).Band.Code, bank.Risk.Score("fraud", in Unchanged).Band.Code));

        WorkflowDecider<WorkItem> decider = bank.Workflows["watched"].For(WorkItem.Schema);
        CaseRun<WorkItem> run = new CaseRun<WorkItem>(decider, new WorkItem { Contact = Changed }).Do("open", "service-agent");
        Assert.Equal(["Guard go"], run.With(new WorkItem { Contact = Unchanged }).Refused("go", "service-agent"));
        Assert.Equal(["Guard go"], run.With(new WorkItem { Contact = Unchanged with { SinceCredentialChange = null } }).Refused("go", "service-agent"));
        Assert.Equal("done", run.With(new WorkItem { Contact = Changed }).Do("go", "service-agent").State.State);

        MeasureAccumulator<ContactRecord> accumulator = bank.Kpis.Accumulate(ContactRecord.Schema);
        ContactRecord record = new() { Arrival = ShippedKpis.Noon, Wait = Duration.FromMinutes(6), Talk = Duration.FromMinutes(1) };
        accumulator.AddRange([record, record with { Talk = Duration.FromMinutes(1) + Duration.FromTicks(1) }, record with { Wait = Duration.FromMinutes(5) }]);
        KpiResult result = bank.Kpis.Evaluate("long-waits", accumulator.ToTotals());
        Assert.Equal(1, result.Value);
    }

    [Fact]
    public void A_source_that_does_not_record_one_of_the_two_tells_nothing_of_it()
    {
        MeasureAccumulator<ContactRecord> accumulator = Bank.Value.Kpis.Accumulate(ContactRecord.Schema, new RecordedFacts { Fields = ["outcome", "wait"] });
        accumulator.Add(new ContactRecord { Wait = Duration.FromMinutes(6) });

        Assert.Equal((null, KpiGap.NotRecorded), Bank.Value.Kpis.Evaluate("long-waits", accumulator.ToTotals()) is var result ? (result.Value, result.Gap) : default);
    }

    /// <summary>Two comparisons of one name are two facts: totals of books that compare otherwise are not added up.</summary>
    [Fact]
    public void Totals_know_what_was_compared()
    {
        KpiEvaluator other = StandardBook.Parse(Text("wait > talk")).Compile().Kpis;
        MeasureTotals Of(KpiEvaluator kpis) => kpis.Accumulate(ContactRecord.Schema, [new ContactRecord { Wait = Duration.FromMinutes(6), Talk = Duration.FromMinutes(1) }]).Totals;

        Assert.Equal(2, Bank.Value.Kpis.Evaluate("long-waits", Of(Bank.Value.Kpis).Merge(Of(Bank.Value.Kpis))).Value);
        Assert.NotEqual(2, Bank.Value.Kpis.Evaluate("long-waits", Of(Bank.Value.Kpis).Merge(Of(other))).Value);
        Assert.Equal(Of(Bank.Value.Kpis).ToBytes(), MeasureTotals.FromBytes(Of(Bank.Value.Kpis).ToBytes()).ToBytes());
    }

    /// <summary>Cards, workflows and policies keep their versions while a comparison that they ask says something else: their contents tell it, so that what was decided by the old one is not taken for the new one's.</summary>
    [Theory]
    [InlineData("since-credential-change <= waiting", "priority = severity", true, false)]
    [InlineData("since-credential-change < waiting", "priority != severity", false, true)]
    [InlineData("since-credential-change < waiting", "priority = severity", false, false)]
    public void What_asks_a_comparison_has_other_content_when_that_says_something_else(string changed, string alike, bool isOtherForContacts, bool isOtherForCases)
    {
        Standard other = StandardBook.Parse(Text(changed: changed, alike: alike)).Compile();

        Assert.Equal(isOtherForContacts, Bank.Value.Risk.Scorecards.Find("fraud")!.ContentHash != other.Risk.Scorecards.Find("fraud")!.ContentHash);
        Assert.Equal(isOtherForContacts, Bank.Value.Workflows["watched"].Identity != other.Workflows["watched"].Identity);
        Assert.Equal(isOtherForCases, Policy(Bank.Value) != Policy(other));
        Assert.Equal(Bank.Value.Workflows["service"].Identity, other.Workflows["service"].Identity);

        static DefinitionVersion Policy(Standard bank) => bank.ServiceLevels.Begin("watched").Evolve(new CaseEvent("1", ShippedKpis.Noon, "raised")).State.IdentityOf("watched")!;
    }

    /// <summary>"+ 5" of two decimals is 500 units: a record of whole numbers would be asked for 500.</summary>
    [Fact]
    public void A_comparison_is_read_only_from_fields_as_it_was_checked_against()
    {
        FieldDefinition Compared(int scale) => new("beyond", FieldType.Boolean, isRequired: false) { Relation = new FieldRelation("paid", ">", "owed", 500, FieldType.Number, scale) };
        Condition Asked(int scale) => Condition.Of([UnaryTests.Parse("true", Compared(scale))], Facts.Schema.Definition);

        Assert.True(Asked(2).Bind(Facts.Schema)(new Facts { Paid = 5.01m, Owed = 0 }));
        Assert.False(Asked(2).Bind(Facts.Schema)(new Facts { Paid = 5, Owed = 0 }));
        Assert.Throws<ArgumentException>(() => Asked(0).Bind(Facts.Schema));
        Assert.NotEqual(Compared(0), Compared(2));
        Assert.Equal(Compared(2), StandardJson.Read<FieldDefinition>(StandardJson.Write(Compared(2))));
        Assert.NotEqual(new MeasureSlot("m", Facts.Schema.Definition, null, Asked(2).Tests).ToIdentity(), new MeasureSlot("m", Facts.Schema.Definition, null, Asked(0).Tests).ToIdentity());
    }

    [Theory]
    [InlineData("zh-CN", "候线期间变更凭据")]
    [InlineData("en", "Credentials changed while waiting")]
    public void It_is_told_by_its_name(string language, string name) =>
        Assert.Contains(name, Bank.Value.Routing.Explain(in Changed).Explain(CultureInfo.GetCultureInfo(language)), StringComparison.Ordinal);

    [Fact]
    public void The_book_is_read_and_written_with_it_and_a_condition_on_it_too()
    {
        StandardBook book = StandardBook.Parse(Text());
        Assert.Equal(book, StandardBook.Parse(book.ToJson()));
        Assert.DoesNotContain(book.Validate(), finding => finding.Severity == FindingSeverity.Error);

        var condition = Condition.Compile([new("changed-while-waiting", "true")], Bank.Value.Vocabulary.Close(Contact.Schema.Definition));
        Condition again = StandardJson.Read<Condition>(StandardJson.Write(condition));
        Assert.Equal(condition, again);
        Assert.Equal((true, false), (again.Bind(Contact.Schema)(in Changed), again.Bind(Contact.Schema)(in Unchanged)));
    }

    [Theory]
    [InlineData("waiting >", "CCS1203 /vocabulary/comparisons/0/holds")]
    [InlineData("waiting tenure", "CCS1203 /vocabulary/comparisons/0/holds")]
    [InlineData("waiting > tenure+PT5M", "CCS1203 /vocabulary/comparisons/0/holds")]
    [InlineData("waiting > tenure + 5", "CCS1203 /vocabulary/comparisons/0/holds")]
    [InlineData("waiting > tenure + PT5M or so", "CCS1203 /vocabulary/comparisons/0/holds")]
    [InlineData("waiting > amount", "CCS1203 /vocabulary/comparisons/0/holds")]
    [InlineData("new-payee < new-device", "CCS1203 /vocabulary/comparisons/0/holds")]
    [InlineData("topic = product + 1", "CCS1203 /vocabulary/comparisons/0/holds")]
    [InlineData("waitin > tenure", "CCS2002 /vocabulary/comparisons/0/holds")]
    public void What_cannot_be_compared_is_an_error_where_it_stands(string holds, string place)
    {
        JsonNode book = JsonNode.Parse(StandardBook.Shipped.ToJson())!;
        book["vocabulary"]!["comparisons"] = new JsonArray(Comparison("compared", holds));

        Assert.False(StandardBook.TryParse(book.ToJsonString(), out _, out ImmutableArray<Finding> findings));
        Assert.Equal([place], ExampleBook.Places([.. findings.Where(finding => finding.Severity == FindingSeverity.Error)]));
    }

    [Theory]
    [InlineData("waiting", null, "CCS1010 /vocabulary/comparisons/0/code")]
    [InlineData("longer", "contacts", "CCS1011 /vocabulary/comparisons/0/record")]
    [InlineData("Longer", null, "CCS1009 /vocabulary/comparisons/0/code")]
    public void A_name_that_is_taken_and_a_record_that_there_is_not_are_errors(string code, string? record, string place)
    {
        JsonNode book = JsonNode.Parse(StandardBook.Shipped.ToJson())!;
        JsonNode comparison = Comparison(code, "waiting > tenure");
        if (record is not null)
        {
            comparison["record"] = record;
        }

        book["vocabulary"]!["comparisons"] = new JsonArray(comparison);

        Assert.False(StandardBook.TryParse(book.ToJsonString(), out _, out ImmutableArray<Finding> findings));
        Assert.Equal([place], ExampleBook.Places([.. findings.Where(finding => finding.Severity == FindingSeverity.Error)]));
    }

    /// <summary>A comparison is a field of its record: another record may have one of the same name, the same record may not.</summary>
    [Theory]
    [InlineData("call", "contact-request", "CCS1011")]
    [InlineData("call", "work-item", null)]
    [InlineData("work-item", "work-item", "CCS1010")]
    [InlineData(null, "work-item", "CCS1010")]
    public void A_name_is_taken_once_by_record(string? one, string other, string? code)
    {
        JsonNode book = JsonNode.Parse(StandardBook.Shipped.ToJson())!;
        JsonNode first = Comparison("longer", "waiting > tenure");
        JsonNode second = Comparison("longer", "waiting < tenure");
        if (one is not null)
        {
            first["record"] = one == "call" ? "callback-occasion" : one;
        }

        second["record"] = other;
        book["vocabulary"]!["comparisons"] = new JsonArray(first, second);

        bool isRead = StandardBook.TryParse(book.ToJsonString(), out StandardBook? read, out ImmutableArray<Finding> findings);

        Assert.Equal(code is null, isRead);
        Assert.Equal(code is null ? [] : [$"{code} /vocabulary/comparisons/1/{(code == "CCS1011" ? "record" : "code")}"], ExampleBook.Places([.. findings.Where(finding => finding.Severity == FindingSeverity.Error)]));
        Assert.Equal(code is null ? "waiting > tenure" : null, read?.Compile().Vocabulary.Close(Standards.Callbacks.CallbackOccasion.Schema.Definition).Find("longer")!.Relation is { } relation ? $"{relation.Left} {relation.Sign} {relation.Right}" : null);
    }

    /// <summary>Dates relative to the moment of the decision: the host's record says which moment that is.</summary>
    [Theory]
    [InlineData("2026-11-24T09:59:59", true)]
    [InlineData("2026-11-24T10:00:00", false)]
    public void A_time_is_compared_with_the_moment_of_the_decision(string due, bool isSoon)
    {
        RecordPredicate<Facts> soon = Predicate("due < now + duration(\"PT2H\")");
        var facts = new Facts { Now = Instant.FromUtc(2026, 11, 24, 8, 0), Due = NodaTime.Text.InstantPattern.General.Parse(due + "Z").Value };

        Assert.Equal(isSoon, soon(in facts));
    }

    /// <summary>All signs, types and amounts against the plain values, each of which may be missing.</summary>
    [Property(MaxTest = 500)]
    public void It_holds_where_the_values_compare_so(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        Instant? Moment() => random.Next(4) == 0 ? null : Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromHours(random.Next(6));
        LocalDate? Day() => random.Next(4) == 0 ? null : new LocalDate(2026, 2, 26).PlusDays(random.Next(6));
        decimal? Money() => random.Next(4) == 0 ? null : random.Next(400) / 100m;
        string? Word() => random.Next(4) == 0 ? null : new[] { "", "a", "B", "b" }[random.Next(4)];
        var facts = new Facts { Now = Moment(), Due = Moment(), Begun = Day(), Ended = Day(), Paid = Money(), Owed = Money(), Home = Word(), Away = Word() };
        int plus = random.Next(-3, 4);
        string amount = plus == 0 ? "" : plus < 0 ? " - " : " + ";
        foreach (string sign in (string[])["<", "<=", "=", "!=", ">=", ">"])
        {
            Assert.Equal(Expected(facts.Due, facts.Now + Duration.FromHours(plus), sign), Holds($"due {sign} now{amount}{(plus == 0 ? "" : $"PT{Math.Abs(plus)}H")}", facts));
            Assert.Equal(Expected(facts.Begun, facts.Ended?.PlusDays(plus), sign), Holds($"begun {sign} ended{amount}{(plus == 0 ? "" : $"P{Math.Abs(plus)}D")}", facts));
            Assert.Equal(Expected(facts.Paid, facts.Owed + (plus / 4m), sign), Holds($"paid {sign} owed{amount}{(plus == 0 ? "" : (Math.Abs(plus) / 4m).ToString(CultureInfo.InvariantCulture))}", facts));
            Assert.Equal(Expected(facts.Home?[..Math.Min(1, facts.Home.Length)].Select(c => (int)c + 1).FirstOrDefault(), facts.Away?.Select(c => (int)c + 1).FirstOrDefault(), sign), Holds($"home {sign} away", facts));
        }

        static bool? Expected<TValue>(TValue? left, TValue? right, string sign)
            where TValue : struct, IComparable<TValue>
        {
            if (left is null || right is null)
            {
                return sign switch { "=" => left is null && right is null, "!=" => left is null != right is null, _ => null };
            }

            int order = left.Value.CompareTo(right.Value);
            return sign switch { "<" => order < 0, "<=" => order <= 0, "=" => order == 0, "!=" => order != 0, ">=" => order >= 0, _ => order > 0 };
        }
    }

    private sealed record Facts
    {
        public Instant? Now { get; init; }

        public Instant? Due { get; init; }

        public LocalDate? Begun { get; init; }

        public LocalDate? Ended { get; init; }

        public decimal? Paid { get; init; }

        public decimal? Owed { get; init; }

        public string? Home { get; init; }

        public string? Away { get; init; }

        public static RecordSchema<Facts> Schema { get; } = RecordSchema.Create<Facts>("facts")
            .WithInstant("now", static (in Facts f) => f.Now).WithInstant("due", static (in Facts f) => f.Due)
            .WithDate("begun", static (in Facts f) => f.Begun).WithDate("ended", static (in Facts f) => f.Ended)
            .WithNumber("paid", Dimension.Money, 2, static (in Facts f) => f.Paid).WithNumber("owed", Dimension.Money, 2, static (in Facts f) => f.Owed)
            .WithText("home", static (in Facts f) => f.Home).WithText("away", static (in Facts f) => f.Away);
    }

    private static readonly Dictionary<string, (RecordPredicate<Facts> True, RecordPredicate<Facts> False)> Read = [];

    private static RecordPredicate<Facts> Predicate(string holds)
    {
        _ = Holds(holds, new Facts());
        return Read[holds].True;
    }

    /// <summary>Whether it is true, false, or neither.</summary>
    private static bool? Holds(string holds, Facts facts)
    {
        lock (Read)
        {
            if (!Read.TryGetValue(holds, out var both))
            {
                JsonNode book = JsonNode.Parse(ExampleBook.Json)!;
                book["vocabulary"] = new JsonObject { ["fields"] = new JsonArray(), ["comparisons"] = new JsonArray(Comparison("compared", holds)) };
                RecordDefinition record = StandardBook.Parse(book.ToJsonString(), new BookReadOptions { Records = [Facts.Schema.Definition] }).Compile().Vocabulary.Close(Facts.Schema.Definition);
                Read[holds] = both = (Condition.Compile([new("compared", "true")], record).Bind(Facts.Schema), Condition.Compile([new("compared", "false")], record).Bind(Facts.Schema));
            }

            return both.True(in facts) ? true : both.False(in facts) ? false : null;
        }
    }

    private static JsonNode Comparison(string code, string holds, string chinese = "比较", string english = "Compared") => new JsonObject
    {
        ["code"] = code,
        ["name"] = new JsonObject { ["zh-CN"] = chinese, ["en"] = english },
        ["holds"] = holds,
        ["provenance"] = new JsonObject { ["kind"] = "bank", ["citation"] = "1" },
    };

    internal static string Text(string longWait = "wait >= talk + duration(\"PT5M\")", string changed = "since-credential-change < waiting", string alike = "priority = severity")
    {
        JsonNode book = JsonNode.Parse(StandardBook.Shipped.ToJson())!;
        book["vocabulary"]!["comparisons"] = new JsonArray(
            Comparison("changed-while-waiting", changed, "候线期间变更凭据", "Credentials changed while waiting"), Comparison("long-wait", longWait), Comparison("alike", alike));
        JsonNode policy = book["serviceLevels"]!["policies"]!.AsArray().First(known => (string)known!["code"]! == "alarm")!.DeepClone();
        policy["code"] = "watched";
        policy["when"] = new JsonObject { ["alike"] = "true" };
        book["serviceLevels"]!["policies"]!.AsArray().Add(policy);
        ComparedBook.Ask(book);
        book["workflows"]!["workflows"]!.AsArray().Add(JsonNode.Parse("""
            {"code":"watched","version":"1","name":{"en":"Watched"},"record":"work-item","opening":{"to":"open","event":"opened","roles":["service-agent"]},
             "states":[{"code":"open","name":{"en":"Open"}},{"code":"done","name":{"en":"Done"},"final":true}],
             "commands":[{"code":"go","name":{"en":"Go"},"steps":[{"from":["open"],"to":"done","event":"gone","roles":["service-agent"],"when":{"changed-while-waiting":"true"}}]}],
             "provenance":{"kind":"bank","citation":"1"}}
            """));
        book["kpis"]!["measures"]!.AsArray().Add(JsonNode.Parse("""{"code":"long-waited","name":{"en":"Long waits"},"record":"contact","kind":"count","where":{"long-wait":"true"},"provenance":{"kind":"bank","citation":"1"}}"""));
        book["kpis"]!["kpis"]!.AsArray().Add(JsonNode.Parse(
            """{"code":"long-waits","name":{"en":"Long waits"},"description":{"en":"Long waits"},"formula":"long-waited","unit":"count","direction":"lower","provenance":{"kind":"bank","citation":"1"}}"""));
        return book.ToJsonString();
    }
}

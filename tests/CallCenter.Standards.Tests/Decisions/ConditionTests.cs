using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Tests.Decisions;

public sealed class ConditionTests
{
    private static readonly RecordDefinition Contact = ContactRecord.Schema.Definition;

    private static readonly ContactRecord AnsweredCall = new() { Channel = "phone", Wait = Duration.FromSeconds(12), Outcome = ContactOutcome.Answered, Queued = true };

    [Fact]
    public void An_answer_within_20_seconds_counts_for_the_service_level() // D3.2
    {
        RecordPredicate<ContactRecord> withinTarget = Bind(("outcome", "answered"), ("wait", "<= PT20S"));
        Assert.True(withinTarget(in AnsweredCall));
        Assert.True(withinTarget(AnsweredCall with { Wait = Duration.FromSeconds(20) }));
        Assert.False(withinTarget(AnsweredCall with { Wait = Duration.FromSeconds(20) + Duration.FromTicks(1) }));
        Assert.False(withinTarget(AnsweredCall with { Outcome = ContactOutcome.Abandoned }));
    }

    [Fact]
    public void A_condition_without_tests_always_holds() => Assert.True(Bind()(in AnsweredCall));

    [Fact]
    public void A_test_of_anything_asks_nothing() => Assert.True(Bind(("channel", "-"), ("hold", "-"))(default));

    [Theory]
    [InlineData("phone", true)]
    [InlineData("chat", true)]
    [InlineData("branch", false)]
    [InlineData(null, false)]
    public void One_text_test_alone_decides(string? channel, bool expected) =>
        Assert.Equal(expected, Bind(("channel", "phone, chat"))(AnsweredCall with { Channel = channel }));

    [Theory]
    [InlineData("phone", 12, true)]
    [InlineData("phone", 21, false)]
    [InlineData("chat", 12, false)]
    public void All_of_several_tests_have_to_pass(string channel, int seconds, bool expected) =>
        Assert.Equal(expected, Bind(("channel", "phone"), ("wait", "<= PT20S"), ("queued", "true"))(AnsweredCall with { Channel = channel, Wait = Duration.FromSeconds(seconds) }));

    [Fact]
    public void A_missing_value_passes_only_where_its_absence_is_tested()
    {
        ContactRecord unknown = new() { Channel = null };
        Assert.False(Bind(("hold", "< PT1M"))(in unknown));
        Assert.False(Bind(("hold", ">= PT1M"))(in unknown));
        Assert.True(Bind(("hold", "null"))(in unknown));
        Assert.True(Bind(("channel", "null"))(in unknown));
        Assert.True(Bind(("channel", "not(phone)"))(in unknown));
    }

    [Fact]
    public void A_condition_of_a_record_holds_for_a_larger_record_with_the_same_fields()
    {
        RecordSchema<Case> larger = ContactRecord.Schema.Within<Case>(static (in Case whole) => ref whole.Contact)
            .WithNumber("reopened", Dimension.Count, static (in Case whole) => whole.Reopened);
        RecordPredicate<Case> holds = Condition.Compile([new("channel", "phone"), new("outcome", "answered")], Contact).Bind(larger);
        Assert.True(holds(new Case(AnsweredCall, 3)));
        Assert.False(holds(new Case(AnsweredCall with { Outcome = ContactOutcome.Blocked }, 3)));
    }

    [Fact]
    public void A_schema_without_the_field_or_with_another_type_cannot_be_bound()
    {
        Condition condition = Condition.Compile([new("wait", "<= PT20S")], Contact);
        RecordSchema<long> without = RecordSchema.Create<long>("other");
        RecordSchema<long> another = without.WithNumber("wait", Dimension.Count, static (in long seconds) => seconds);
        Assert.Contains("'wait'", Assert.Throws<ArgumentException>(() => condition.Bind(without)).Message, StringComparison.Ordinal);
        Assert.Contains("'wait'", Assert.Throws<ArgumentException>(() => condition.Bind(another)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_findings_come_at_once_each_with_its_pointer()
    {
        var findings = new FindingList();
        Condition? condition = Condition.Compile(
            [new("wiat", "1"), new("wait", "20"), new("channel", "(phone"), new("outcome", "answerd"), new("wait", "-"), new("talk", "[PT2M..PT1M]"), new("a/b~c", "1")],
            Contact,
            "/measures/answered/when",
            findings);

        Assert.Null(condition);
        Assert.Equal(
            [
                ("CCS2002", "/measures/answered/when/wiat"),
                ("CCS2003", "/measures/answered/when/wait"),
                ("CCS2001", "/measures/answered/when/channel"),
                ("CCS2004", "/measures/answered/when/outcome"),
                ("CCS1005", "/measures/answered/when/wait"),
                ("CCS2005", "/measures/answered/when/talk"),
                ("CCS2002", "/measures/answered/when/a~1b~0c"),
            ],
            findings.ToImmutable().Select(finding => (finding.Code, finding.Pointer)));
    }

    [Fact]
    public void An_unknown_field_names_the_nearest_and_all_fields()
    {
        Finding finding = Assert.Single(Refusal(("wiat", "1")).Findings);
        Assert.StartsWith("Record 'contact' has no field 'wiat'; 'wait' is near; there are: channel, need, ", finding.Message, StringComparison.Ordinal);
        Assert.Equal("wiat", finding.Value);
        Assert.DoesNotContain("is near", Assert.Single(Refusal(("xxxxxx", "1")).Findings).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("is near", Assert.Single(Refusal((new string('x', 10_000), "1")).Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unreadable_test_tells_where_in_the_text()
    {
        Finding finding = Assert.Single(Refusal(("wait", "<= PT20S, 5")).Findings);
        Assert.Equal("<= PT20S, 5", finding.Value);
        Assert.StartsWith("At 10: Field 'wait' takes a days-and-time duration, but 5 is a number", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_that_can_never_hold_is_a_warning_not_an_error()
    {
        var findings = new FindingList();
        Condition? condition = Condition.Compile([new("talk", "[PT2M..PT1M]")], Contact, "", findings);
        Assert.NotNull(condition);
        Assert.False(findings.HasErrors);
        Assert.Equal("CCS2005", Assert.Single(findings.ToImmutable()).Code);
        Assert.True(Assert.Single(condition.Tests).IsEmpty);
        Assert.False(condition.Bind(ContactRecord.Schema)(in AnsweredCall));
    }

    [Fact]
    public void The_exception_lists_every_finding()
    {
        FindingsException refusal = Refusal(("wiat", "1"), ("wait", "20"));
        Assert.Equal(2, refusal.Findings.Length);
        Assert.All(refusal.Findings, finding => Assert.Contains(finding.ToString(), refusal.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_compiled_condition_tells_its_tests_and_record()
    {
        Condition condition = Condition.Compile([new("wait", "<= PT20S"), new("channel", "-")], Contact);
        Assert.Equal(["wait <= PT20S", "channel -"], condition.Tests.Select(tests => $"{tests.Field.Name} {tests.Text}"));
        Assert.Same(Contact, condition.Record);
    }

    [Fact]
    public void The_default_array_is_a_programming_error() =>
        Assert.Equal("tests", Assert.Throws<ArgumentException>(() => Condition.Compile(default, Contact)).ParamName);

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "", 3)]
    [InlineData("wait", "wait", 0)]
    public void The_distance_of_names_is_Levenshteins(string from, string to, int distance) => Assert.Equal(distance, NearestName.Distance(from, to));

    private static RecordPredicate<ContactRecord> Bind(params (string Field, string Tests)[] tests) =>
        Condition.Compile([.. tests.Select(test => new FieldCondition(test.Field, test.Tests))], Contact).Bind(ContactRecord.Schema);

    private static FindingsException Refusal(params (string Field, string Tests)[] tests) =>
        Assert.Throws<FindingsException>(() => Condition.Compile([.. tests.Select(test => new FieldCondition(test.Field, test.Tests))], Contact));

    private readonly struct Case(ContactRecord contact, long reopened)
    {
        public readonly ContactRecord Contact = contact;

        public long Reopened { get; } = reopened;
    }
}

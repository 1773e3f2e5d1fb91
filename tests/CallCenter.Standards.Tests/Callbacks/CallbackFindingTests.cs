using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Callbacks;
using CallCenter.Standards.Decisions;
using NodaTime;

namespace CallCenter.Standards.Tests.Callbacks;

public sealed class CallbackFindingTests
{
    private static readonly StandardBook Book = StandardBook.Parse(CallbackBook.Json);
    private static readonly CallbackCatalogue Whole = Book.Callbacks;
    private static readonly CallbackRules Rules = Whole.Rules!;

    public static TheoryData<string, CallbackCatalogue> Faults => new()
    {
        { "CCS9801 /triggers", Whole with { Triggers = Whole.Triggers! with { Outputs = [Whole.Triggers.Outputs[0] with { Name = "why" }] } } },
        { "CCS9801 /triggers", Whole with { Triggers = Whole.Triggers! with { HitPolicy = HitPolicy.RuleOrder } } },
        { "CCS1011 /triggers/rules/0/then/0", Whole with { Triggers = Whole.Triggers! with { Rules = Whole.Triggers.Rules.SetItem(0, Whole.Triggers.Rules[0] with { Then = ["complain"] }) } } },
        { "CCS9802 /reasons/0/within", Whole with { Reasons = Whole.Reasons.SetItem(0, Whole.Reasons[0] with { Within = new CalendarDays(0) }) } },
        { "CCS1011 /reasons/0/calendar", Whole with { Reasons = Whole.Reasons.SetItem(0, Whole.Reasons[0] with { Calendar = "square" }) } },
        { "CCS1010 /reasons/2/code", Whole with { Reasons = [.. Whole.Reasons, Whole.Reasons[0]], Triggers = null } },
        { "CCS9802 /secondHandling/within", Whole with { SecondHandling = Whole.SecondHandling! with { Within = new ElapsedDuration(Duration.Zero) } } },
        { "CCS9803 /plans/1/version", Whole with { Plans = [Whole.Plans[0], Whole.Plans[0] with { Effective = new LocalDate(2027, 1, 1) }] } },
        { "CCS9803 /plans/1/effective", Whole with { Plans = [Whole.Plans[0], Whole.Plans[0] with { Version = "2" }] } },
        { "CCS9804 /plans/0/months", Whole with { Plans = [Whole.Plans[0] with { Months = 0 }] } },
        { "CCS9804 /plans/0/months", Whole with { Plans = [Whole.Plans[0] with { Months = 61 }] } },
        { "CCS9804 /rehearsals/0/months", Whole with { Rehearsals = [Whole.Rehearsals[0] with { Months = 0 }] } },
        { "CCS9805 /rules/attempts", Whole with { Rules = Rules with { Attempts = 0 } } },
        { "CCS9805 /rules/attempts", Whole with { Rules = Rules with { Attempts = 101 } } },
        { "CCS9805 /rules/spacing", Whole with { Rules = Rules with { Spacing = -Duration.Epsilon } } },
        { "CCS9805 /rules/spacing", Whole with { Rules = Rules with { Spacing = Duration.FromDays(367) } } },
        { "CCS9805 /rules/quiet", Whole with { Rules = Rules with { Quiet = default(QuietHours) } } },
        { "CCS9805 /rules/caps/0/contacts", Whole with { Rules = Rules with { Caps = [new FrequencyCap(0, Duration.FromDays(1))] } } },
        { "CCS9805 /rules/caps/0/contacts", Whole with { Rules = Rules with { Caps = [new FrequencyCap(1_001, Duration.FromDays(1))] } } },
        { "CCS9805 /rules/caps/0/within", Whole with { Rules = Rules with { Caps = [new FrequencyCap(1, Duration.Zero)] } } },
        { "CCS9806 /rules/channels", Whole with { Rules = Rules with { Channels = [] } } },
        { "CCS9806 /rules/channels/1/channel", Whole with { Rules = Rules with { Channels = [Rules.Channels[0], Rules.Channels[0]] } } },
        { "CCS1011 /rules/hours", Whole with { Rules = Rules with { Hours = "square" } } },
        { "CCS9807 /forms/0/fields", Whole with { Forms = [Whole.Forms[0] with { Fields = [] }] } },
        { "CCS9807 /forms/0/fields/0/type", Whole with { Forms = [Whole.Forms[0] with { Fields = [Whole.Forms[0].Fields[0] with { Type = FieldType.Duration }] }] } },
        { "CCS1010 /forms/0/fields/1/code", Whole with { Forms = [Whole.Forms[0] with { Fields = [Whole.Forms[0].Fields[0], Whole.Forms[0].Fields[0]] }] } },
        { "CCS9808 /plans/1/segments", Whole with { Plans = [Whole.Plans[0], Whole.Plans[0] with { Code = "others" }] } },
        { "CCS9808 /plans/1/segments/0", Whole with { Plans = [Whole.Plans[2], Whole.Plans[2] with { Code = "gold-too" }] } },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_section_that_cannot_be_used_is_told_where(string expected, CallbackCatalogue section) => Assert.Equal([expected], Places(section));

    [Fact]
    public void A_reason_that_no_trigger_names_is_told()
    {
        StandardBook book = Book with { Callbacks = Whole with { Reasons = [.. Whole.Reasons, Whole.Reasons[0] with { Code = "spare" }] } };

        Assert.Equal(["CCS9809 /callbacks/reasons/2/code"], book.Validate().Where(finding => finding.Pointer.StartsWith("/callbacks", StringComparison.Ordinal)).Select(finding => $"{finding.Code} {finding.Pointer}"));
    }

    [Fact]
    public void Roles_and_scripts_are_those_of_the_book()
    {
        StandardBook shipped = StandardBook.Shipped;
        StandardBook book = shipped with
        {
            Callbacks = shipped.Callbacks with
            {
                Recovery = [shipped.Callbacks.Recovery[0] with { Role = "nobody" }],
                Rehearsals = [shipped.Callbacks.Rehearsals[0] with { Scripts = ["silence"] }],
                Plans = [shipped.Callbacks.Plans[1] with { Segments = ["platinum"] }],
            },
        };

        Assert.Equal(
            ["/callbacks/plans/0/segments/0", "/callbacks/recovery/0/role", "/callbacks/rehearsals/0/scripts/0"],
            book.Validate().Where(finding => finding.Code == "CCS1011").Select(finding => finding.Pointer).Order(StringComparer.Ordinal));
    }

    private static string[] Places(CallbackCatalogue section)
    {
        try
        {
            CallbackEvaluator.Compile(section, Book.Compile().Calendars);
            return [];
        }
        catch (FindingsException exception)
        {
            return [.. exception.Findings.Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => $"{finding.Code} {finding.Pointer}").Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>The plan of a month can be 28 to 31 days, a quarter 89 to 92: the promises of the shipped standard are 30 and 90 days.</summary>
    [Theory]
    [InlineData("callback-ordinary", 28, 0)]
    [InlineData("callback-ordinary", 31, 0)]
    [InlineData("callback-ordinary", 27, 1)]
    [InlineData("callback-ordinary", 32, 1)]
    [InlineData("callback-valued", 89, 0)]
    [InlineData("callback-valued", 92, 0)]
    [InlineData("callback-valued", 88, 1)]
    [InlineData("callback-valued", 93, 1)]
    public void A_promise_of_other_days_than_the_plan_can_have_is_told(string policy, int days, int findings)
    {
        var levels = StandardBook.Shipped.ServiceLevels;
        var policies = levels.Policies.Select(one => one.Code == policy ? one with { Targets = [one.Targets[0] with { Time = new CalendarDays(days) }] } : one);

        Assert.Equal(findings, (StandardBook.Shipped with { ServiceLevels = levels with { Policies = [.. policies] } }).Validate().Count(finding => finding.Code == "CCS9810"));
    }

    [Fact]
    public void A_plan_that_a_bank_changes_is_held_to_the_promise()
    {
        var plans = StandardBook.Shipped.Callbacks.Plans.Select(plan => plan.Code == "valued" ? plan with { Months = 1 } : plan);
        Finding finding = Assert.Single((StandardBook.Shipped with { Callbacks = StandardBook.Shipped.Callbacks with { Plans = [.. plans] } }).Validate(), finding => finding.Code == "CCS9810");

        Assert.Equal("Plan 'valued' calls back after 1 months, 28 to 31 days, and 'callback-valued/call' promises 90 days.", finding.Message);
    }
}

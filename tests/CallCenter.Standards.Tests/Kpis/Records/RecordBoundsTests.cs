using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis.Records;

public class RecordBoundsTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 24, 12, 0);

    public static TheoryData<string, Action> OutOfBounds { get; } = new()
    {
        { "Wait", () => _ = new ContactRecord { Wait = -Duration.Epsilon * 100 } },
        { "Hold", () => _ = new ContactRecord { Hold = Duration.FromSeconds(-1) } },
        { "ReplyTime", () => _ = new TransferRecord { Time = Noon, ReplyTime = Duration.FromSeconds(-1) } },
        { "SpeedScore", () => _ = new TransferRecord { Time = Noon, SpeedScore = 0 } },
        { "Csat", () => _ = new SurveyResponse { Time = Noon, Csat = 6, Audience = SurveyAudience.Customer } },
        { "Nps", () => _ = new SurveyResponse { Time = Noon, Nps = -1, Audience = SurveyAudience.Customer } },
        { "Nps", () => _ = new SurveyResponse { Time = Noon, Nps = 11, Audience = SurveyAudience.Customer } },
        { "Ces", () => _ = new SurveyResponse { Time = Noon, Ces = 8, Audience = SurveyAudience.Customer } },
        { "Attitude", () => _ = new SurveyResponse { Time = Noon, Attitude = 0, Audience = SurveyAudience.Customer } },
        { "HandlingTime", () => _ = new WorkOrderRecord { Created = Noon, Open = false, HandlingTime = Duration.FromSeconds(-1) } },
        { "ResolutionTime", () => _ = new ComplaintRecord { Received = Noon, ResolutionTime = Duration.FromSeconds(-1) } },
        { "Leavers", () => _ = new StaffRecord { PeriodStart = Noon, Leavers = -1 } },
        { "Headcount", () => _ = new StaffRecord { PeriodStart = Noon, Headcount = -0.5m } },
        { "Cost", () => _ = new StaffRecord { PeriodStart = Noon, Cost = -0.01m } },
        { "UpTime", () => _ = new SystemRecord { PeriodStart = Noon, UpTime = Duration.FromSeconds(-1) } },
        { "Alarms", () => _ = new SystemRecord { PeriodStart = Noon, Alarms = -1 } },
        { "Forecast", () => _ = new ForecastRecord { IntervalStart = Noon, Forecast = -1 } },
        { "Actual", () => _ = new ForecastRecord { IntervalStart = Noon, Actual = -1 } },
        { "Likelihood", () => _ = new RiskRecord { Assessed = Noon, Likelihood = 0 } },
    };

    [Theory]
    [MemberData(nameof(OutOfBounds))]
    public void A_value_outside_its_bounds_is_refused_by_name(string property, Action create) =>
        Assert.Equal(property, Assert.Throws<ArgumentOutOfRangeException>(create).ParamName);

    [Fact]
    public void The_ends_of_a_scale_belong_to_it()
    {
        var lowest = new SurveyResponse { Time = Noon, Csat = 1, Nps = 0, Ces = 1, Attitude = 1, TeamClimate = 1, Audience = SurveyAudience.Customer };
        var highest = new SurveyResponse { Time = Noon, Csat = 5, Nps = 10, Ces = 7, Attitude = 5, TeamClimate = 5, Audience = SurveyAudience.Customer };

        Assert.Equal((0, 10), (lowest.Nps, highest.Nps));
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, null, false)]
    [InlineData(null, false, false)]
    [InlineData(true, null, null)]
    [InlineData(null, null, null)]
    public void A_transfer_succeeded_when_it_was_reached_and_handled(bool? reached, bool? handled, bool? succeeded) =>
        Assert.Equal(succeeded, new TransferRecord { Time = Noon, Reached = reached, Handled = handled }.Succeeded); // D5.5

    [Fact]
    public void Derived_facts_are_unknown_where_a_part_is()
    {
        Assert.Null(new ForecastRecord { IntervalStart = Noon, Forecast = 10 }.AbsoluteError);
        Assert.Null(new RiskRecord { Assessed = Noon, Likelihood = 3 }.Value);
        Assert.Null(new SystemRecord { PeriodStart = Noon, RegistrationTime = Duration.FromSeconds(30) }.RegistrationAhead);
    }

    [Fact]
    public void Derived_facts_follow_their_parts()
    {
        Assert.Equal(2.5m, new ForecastRecord { IntervalStart = Noon, Forecast = 10.5m, Actual = 13 }.AbsoluteError);
        Assert.Equal(2.5m, new ForecastRecord { IntervalStart = Noon, Forecast = 15.5m, Actual = 13 }.AbsoluteError);
        Assert.Equal(6, new RiskRecord { Assessed = Noon, Likelihood = 3, Impact = 2 }.Value); // D12.4
        Assert.Equal(Duration.FromSeconds(90), new SystemRecord { PeriodStart = Noon, RegistrationTime = Duration.FromSeconds(30), RegisteringCustomers = 3 }.RegistrationAhead);
    }
}

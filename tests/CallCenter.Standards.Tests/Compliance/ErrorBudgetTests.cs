using CallCenter.Standards.Book;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Kpis;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Compliance;

public sealed class ErrorBudgetTests
{
    private static readonly Percentage Goal = Percentage.FromPercent(99.99m);

    /// <summary>D10: 99.99 % of 90 days allow 12 minutes and 57.6 seconds; 3 minutes in the first 9 days burn 2.3 times too fast.</summary>
    [Fact]
    public void Availability_is_a_budget_of_downtime()
    {
        var budget = new ErrorBudget(Goal, Duration.FromDays(90), Duration.FromDays(9), Duration.FromMinutes(3));

        Assert.Equal(777.6, budget.Budget.TotalSeconds, 6);
        Assert.Equal(597.6, budget.Left.TotalSeconds, 6);
        Assert.Equal(180 / 777.6m, budget.Spent, 9);
        Assert.Equal(180 / 77.76m, budget.BurnRate, 9);
        Assert.Equal(9 * 597.6 / 180, budget.LastsFor!.Value.TotalDays, 6);
    }

    [Fact]
    public void Nothing_down_spends_nothing_and_an_overspent_budget_lasts_for_no_time()
    {
        Assert.Null(new ErrorBudget(Goal, Duration.FromDays(90), Duration.FromDays(9), Duration.Zero).LastsFor);
        var overspent = new ErrorBudget(Goal, Duration.FromDays(90), Duration.FromDays(9), Duration.FromMinutes(30));
        Assert.Equal(Duration.Zero, overspent.LastsFor);
        Assert.True(overspent.Spent > 1 && overspent.Left < Duration.Zero);
    }

    /// <summary>D10: the availability of the catalogue is 99.99 %; of 90 days 9 have passed, 3 minutes of them down.</summary>
    [Fact]
    public void The_availability_of_a_report_is_read_as_its_budget()
    {
        KpiDefinition availability = StandardBook.Shipped.Kpis.Kpis.Single(kpi => kpi.Code == "availability");
        var result = new KpiResult { Kpi = availability, Value = 1 - (3.0 / (9 * 24 * 60)), Status = KpiStatus.Missed, Numbers = "" };
        ErrorBudget budget = ErrorBudget.Of(result, Duration.FromDays(90), Duration.FromDays(9))!;

        Assert.Equal((Goal, 180), (budget.Goal, Math.Round(budget.Down.TotalSeconds, 3)));
        Assert.Equal(180 / 77.76m, budget.BurnRate, 6);
        Assert.Null(ErrorBudget.Of(result with { Value = null, Status = KpiStatus.NoData }, Duration.FromDays(90), Duration.FromDays(9)));
        Assert.Throws<ArgumentException>(() => ErrorBudget.Of(result with { Kpi = availability with { Target = null } }, Duration.FromDays(90), Duration.FromDays(9)));
        Assert.Throws<ArgumentException>(() => ErrorBudget.Of(result with { Value = 1.1 }, Duration.FromDays(90), Duration.FromDays(9)));
    }

    [Fact]
    public void Values_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ErrorBudget(Percentage.FromPercent(100), Duration.FromDays(1), Duration.FromDays(1), Duration.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ErrorBudget(Goal, Duration.Zero, Duration.Zero, Duration.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ErrorBudget(Goal, Duration.FromDays(1), Duration.FromDays(2), Duration.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ErrorBudget(Goal, Duration.FromDays(2), Duration.FromDays(1), Duration.FromDays(2)));
    }

    /// <summary>At a burn rate of one the budget is spent just when the window ends.</summary>
    [Property]
    public void A_burn_rate_of_one_spends_the_budget_in_the_window(ushort days, ushort part)
    {
        Duration window = Duration.FromDays(1 + (days % 365));
        Duration elapsed = window * ((1 + (part % 100)) / 101.0);
        var budget = new ErrorBudget(Percentage.FromPercent(90), window, elapsed, elapsed * 0.1);

        Assert.Equal(1, budget.BurnRate, 6);
        Assert.Equal((window - elapsed).TotalSeconds, budget.LastsFor!.Value.TotalSeconds, 2);
    }
}

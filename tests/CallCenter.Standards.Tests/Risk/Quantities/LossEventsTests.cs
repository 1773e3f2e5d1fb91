using CallCenter.Standards.Risk;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Risk.Quantities;

/// <summary>The factors of a loss, with the examples of pyfair's page "calculation details".</summary>
public sealed class LossEventsTests
{
    [Theory]
    [InlineData(1_000, 0.50, 500)]
    [InlineData(2_000, 0.25, 500)]
    [InlineData(3_000, 1.00, 3_000)]
    [InlineData(10_000_000, 0, 0)]
    public void Contacts_that_are_acted_on_are_threat_events(decimal contacts, double share, decimal threats) =>
        Assert.Equal(threats, LossEvents.ThreatFrequency(contacts, Percentage.FromRatio((decimal)share)));

    [Theory]
    [InlineData(0.50, 0.50, 0.25)]
    [InlineData(200, 0.25, 50)]
    [InlineData(300, 1.00, 300)]
    public void Threat_events_that_overcome_their_control_are_loss_events(double threats, double vulnerability, double losses) =>
        Assert.Equal((decimal)losses, LossEvents.LossFrequency((decimal)threats, Percentage.FromRatio((decimal)vulnerability)));

    [Fact]
    public void What_is_as_capable_as_its_control_is_strong_does_not_overcome_it()
    {
        Assert.Equal(0.4m, LossEvents.Vulnerability([1, 2, 3, 4, 5], [5, 4, 3, 2, 1]).Ratio);
        Assert.Equal(0, LossEvents.Vulnerability([0.5m], [0.5m]).Ratio);
        Assert.Equal(1, LossEvents.Vulnerability([0.50000000000000000001m], [0.5m]).Ratio);
    }

    [Property]
    public void Who_overcomes_and_who_withstands_are_all(sbyte[] drawn)
    {
        decimal[] capabilities = [.. drawn.Select(draw => (decimal)(draw / 8))];
        decimal[] strengths = [.. drawn.Select(draw => (decimal)(draw % 8))];
        if (drawn.Length == 0)
        {
            Assert.Throws<ArgumentException>(() => LossEvents.Vulnerability(capabilities, strengths));
            return;
        }

        decimal both = LossEvents.Vulnerability(capabilities, strengths).Ratio + LossEvents.Vulnerability(strengths, capabilities).Ratio;
        Assert.Equal((double)(1 - both), drawn.Count(draw => draw / 8 == draw % 8) / (double)drawn.Length, 12);
    }

    [Fact]
    public void Numbers_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => LossEvents.ThreatFrequency(-1, default));
        Assert.Throws<ArgumentOutOfRangeException>(() => LossEvents.ThreatFrequency(10_000_001, default));
        Assert.Throws<ArgumentOutOfRangeException>(() => LossEvents.LossFrequency(1, Percentage.FromPercent(101)));
        Assert.Throws<ArgumentOutOfRangeException>(() => LossEvents.LossFrequency(1, Percentage.FromPercent(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => LossEvents.AnnualLoss(1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => LossEvents.AnnualLoss(1, 1_000_000_000_000_001));
        Assert.Throws<ArgumentException>(() => LossEvents.Vulnerability([1], [1, 2]));
        Assert.Equal(10_000, LossEvents.AnnualLoss(0.01m, 1_000_000));
    }

    /// <summary>The frequency is that of the Poisson events that the model counts.</summary>
    [Fact]
    public void A_year_of_loss_events_costs_what_the_model_expects()
    {
        decimal losses = LossEvents.LossFrequency(LossEvents.ThreatFrequency(120, Percentage.FromPercent(50)), LossEvents.Vulnerability([1, 2, 3, 4, 5], [5, 4, 3, 2, 1]));
        Assert.Equal((double)LossEvents.AnnualLoss(losses, 2_500), Losses.Model(new PoissonFrequency(losses), new FixedLoss(2_500)).ExpectedLoss, 6);
    }
}

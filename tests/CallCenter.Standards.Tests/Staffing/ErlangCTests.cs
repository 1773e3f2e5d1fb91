using System.Globalization;
using System.Numerics;
using System.Text.Json;
using CallCenter.Standards.Staffing;
using CallCenter.Standards.Tests.Shared;
using FsCheck;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Staffing;

/// <summary>Erlang C against Erlang's recursion in large integers, published values and 30-digit cases.</summary>
public sealed class ErlangCTests
{
    private static readonly Duration ThreeMinutes = Duration.FromSeconds(180);

    [Fact]
    public void Two_hundred_calls_an_hour_of_three_minutes_with_fourteen_agents()
    {
        var model = new ErlangC(10, 14);
        AssertClose(0.17413193359504984264470696856, model.WaitProbability, 1e-12);
        AssertClose(0.888350019179466884248218680019, model.ServiceLevel(ThreeMinutes, Duration.FromSeconds(20)), 1e-12);
        AssertClose(0.435329833987624606611767421401, model.MeanQueueLength, 1e-12);
        AssertClose(7.83593701177724291901181358522, model.AverageSpeedOfAnswer(ThreeMinutes)!.Value.TotalSeconds, 1e-9);
        Assert.Equal(Duration.FromSeconds(45), model.MeanWaitOfDelayed(ThreeMinutes));
        AssertClose(10.0 / 14, model.Occupancy, 1e-15);
    }

    [Fact]
    public void With_one_agent_the_probability_to_wait_is_the_load() => Assert.All(new[] { 0.5, 0.25, 0.999999 }, load => AssertClose(load, new ErlangC(load, 1).WaitProbability, 1e-15));

    [Fact]
    public void Nobody_waits_where_nobody_calls()
    {
        var model = new ErlangC(0, 3);
        Assert.Equal((0, 0, 0), (model.WaitProbability, model.MeanQueueLength, model.Occupancy));
        Assert.Equal(Duration.Zero, model.AverageSpeedOfAnswer(ThreeMinutes));
        Assert.Equal(1, model.ServiceLevel(ThreeMinutes, Duration.Zero));
    }

    [Theory]
    [InlineData(14, 14)]
    [InlineData(15, 14)]
    public void Agents_that_cannot_keep_up_let_everyone_wait_without_end(double load, int agents)
    {
        var model = new ErlangC(load, agents);
        Assert.Equal((false, 1, 1, double.PositiveInfinity), (model.IsStable, model.WaitProbability, model.Occupancy, model.MeanQueueLength));
        Assert.Null(model.AverageSpeedOfAnswer(ThreeMinutes));
        Assert.Null(model.MeanWaitOfDelayed(ThreeMinutes));
        Assert.Equal(0, model.ServiceLevel(ThreeMinutes, Duration.FromHours(1)));
    }

    [Property(MaxTest = 400)]
    public void The_recursion_in_large_integers_gives_the_same_to_twelve_digits(DoNotSize<uint> draw)
    {
        int agents = 1 + (int)(draw.Item % 1_200);
        double share = draw.Item / 1_200 % 1_000 / 1_000.0;
        double load = agents - (share * Math.Min(agents - 0.001, 5 * Math.Sqrt(agents))) - 0.0001;
        AssertClose(Recursion(load, agents), new ErlangC(load, agents).WaitProbability, 1e-12);
    }

    [Fact]
    public void Sum_and_expansion_meet()
    {
        foreach (double load in new[] { 100, 200, 230, 250, 254.9 })
        {
            double before = new ErlangC(load, PoissonRatio.MostSummed).WaitProbability;
            double after = new ErlangC(load, PoissonRatio.MostSummed + 1).WaitProbability;
            Assert.True(after < before);
            double busy = 1 / PoissonRatio.Of(PoissonRatio.MostSummed, load);
            double next = load * busy / (PoissonRatio.MostSummed + 1 + (load * busy));
            AssertClose(1 / next, PoissonRatio.Of(PoissonRatio.MostSummed + 1, load), 1e-13);
        }
    }

    [Fact]
    public void A_probability_beyond_the_least_double_is_zero()
    {
        Assert.Equal(0, new ErlangC(0.001, 200).WaitProbability);
        Assert.Equal(0, new ErlangC(1, 100_000).WaitProbability);
    }

    [Fact]
    public void More_agents_never_make_more_wait()
    {
        double before = 1;
        for (int agents = 99_500; agents < 102_000; agents += 10)
        {
            double probability = new ErlangC(99_500, agents).WaitProbability;
            Assert.InRange(probability, 0, before);
            before = probability;
        }
    }

    [Fact]
    public void What_is_out_of_range_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ErlangC(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ErlangC(double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ErlangC(double.PositiveInfinity, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ErlangC(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ErlangC(1, 2).AverageSpeedOfAnswer(Duration.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ErlangC(1, 2).ServiceLevel(Duration.Zero, Duration.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ErlangC(1, 2).ServiceLevel(ThreeMinutes, -Duration.Epsilon));
    }

    [SkippableFact]
    public void The_cases_of_Erlang_C_pass()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedFolder.Require("cases/staffing.json")));
        JsonElement[] cases = [.. document.RootElement.GetProperty("cases").EnumerateArray().Where(one => one.GetProperty("model").GetString() == "erlangC")];
        Assert.NotEmpty(cases);
        Assert.All(cases, one =>
        {
            JsonElement inputs = one.GetProperty("inputs");
            double handling = Number(inputs, "ahtSeconds") ?? (Number(inputs, "mu") is { } rate ? 1 / rate : 1);
            double load = Number(inputs, "offeredLoad") ?? (Number(inputs, "arrivalsPerHour") is { } arrivals ? arrivals * handling / 3_600 : Number(inputs, "lambda_")!.Value * handling);
            var model = new ErlangC(load, (int)Number(inputs, "agents")!.Value);
            string precision = one.GetProperty("precision").GetString()!;
            double within = precision.Contains("30", StringComparison.Ordinal) ? 1e-12 : precision == "double" ? 1e-9 : precision.Contains("3 decimals", StringComparison.Ordinal) ? 5e-3 : 1e-6;
            JsonElement expected = one.GetProperty("expected");
            Check(expected, "waitProbability", model.WaitProbability, within);
            Check(expected, "occupancy", model.Occupancy, within);
            Check(expected, "meanQueueLength", model.MeanQueueLength, within);
            Check(expected, "serviceLevel", model.ServiceLevel(Duration.FromSeconds(handling), Duration.FromSeconds(Number(inputs, "targetSeconds") ?? 0)), within);
            Check(expected, "asaSeconds", model.AverageSpeedOfAnswer(Duration.FromSeconds(handling))?.TotalSeconds ?? 0, Math.Max(within, 1e-8));
            Check(expected, "meanWaitOfDelayedSeconds", model.MeanWaitOfDelayed(Duration.FromSeconds(handling))?.TotalSeconds ?? 0, Math.Max(within, 1e-8));
        });
    }

    /// <summary>1/C = ρ + (1 − ρ)/B with 1/B(k) = 1 + k/a · 1/B(k − 1), in steps of 2^−200: no term is below 1, so that small probabilities keep all their digits. The load, as a double, is a whole number of 2^−80.</summary>
    private static double Recursion(double load, int agents)
    {
        var one = BigInteger.Pow(2, 200);
        var scaledLoad = new BigInteger(load * Math.Pow(2, 80));
        BigInteger reciprocal = one;
        for (int k = 1; k <= agents; k++)
        {
            reciprocal = one + ((reciprocal * k << 80) / scaledLoad);
        }

        BigInteger servers = (BigInteger)agents << 80;
        BigInteger inverse = ((scaledLoad * one) + ((servers - scaledLoad) * reciprocal)) / servers;
        return (double)one / (double)inverse;
    }

    private static void Check(JsonElement expected, string name, double actual, double within)
    {
        if (Number(expected, name) is { } value)
        {
            AssertClose(value, actual, within);
        }
    }

    private static double? Number(JsonElement element, string name) =>
        !element.TryGetProperty(name, out JsonElement value) ? null
        : value.ValueKind == JsonValueKind.String ? double.Parse(value.GetString()!, CultureInfo.InvariantCulture) : value.GetDouble();

    private static void AssertClose(double expected, double actual, double within) => Assert.InRange(actual, expected - (within * Math.Abs(expected)), expected + (within * Math.Abs(expected)));
}

using System.Text;
using CallCenter.Standards.SimulatedDay;

namespace CallCenter.Standards.Reports.Tests;

public sealed class GeneratedLog
{
    [Fact]
    public void The_bundled_log_is_made_by_the_committed_seed()
    {
        byte[] bundled = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "service-day.csv"));

        Assert.Equal(Encoding.UTF8.GetString(bundled), ServiceDayLog.Generate(ServiceDayLog.BundledSeed));
    }

    [Fact]
    public void The_bundled_work_orders_are_made_by_the_committed_seed()
    {
        byte[] bundled = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "work-orders.csv"));

        Assert.Equal(Encoding.UTF8.GetString(bundled), WorkOrderDay.Generate(ServiceDayLog.BundledSeed));
    }

    [Fact]
    public void Another_seed_makes_another_day()
    {
        Assert.NotEqual(ServiceDayLog.Generate(1), ServiceDayLog.Generate(2));
        Assert.NotEqual(WorkOrderDay.Generate(1), WorkOrderDay.Generate(2));
    }

    // The reference outputs for seed 1234567, as published with the Rosetta Code task on this generator.
    [Fact]
    public void SplitMix64_gives_its_published_outputs()
    {
        var random = new SplitMix64(1234567);

        Assert.Equal(
            [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821],
            Enumerable.Range(0, 5).Select(_ => random.Next()));
    }
}

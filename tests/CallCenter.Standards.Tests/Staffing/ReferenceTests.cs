using CallCenter.Standards.Staffing;
using NodaTime;

namespace CallCenter.Standards.Tests.Staffing;

/// <summary>Twelve digits from a thousandth of an erlang to a million, against high precision.</summary>
public sealed class ReferenceTests
{
    private const double Within = 1e-12;

    [Fact]
    public void Loss_and_delay_of_any_number_of_servers_whole_or_not()
    {
        IReadOnlyList<double[]> references = References.Of("loss");
        Assert.InRange(references.Count, 30, int.MaxValue);
        Assert.All(references, row =>
        {
            (double load, double servers) = (row[0], row[1]);
            References.AssertClose(row[2], new ErlangB(load, servers).Blocking, Within, $"B({servers}, {load})");
            References.AssertClose(Math.Log(row[2]), new ErlangB(load, servers).LogBlocking, Within, $"ln B({servers}, {load})");
            References.AssertClose(row[3], new ErlangC(load, servers).WaitProbability, Within, $"C({servers}, {load})");
        });
    }

    [Fact]
    public void Queues_whose_customers_hang_up()
    {
        IReadOnlyList<double[]> references = References.Of("patience");
        Assert.InRange(references.Count, 25, int.MaxValue);
        Assert.All(references, row =>
        {
            Duration time = Duration.FromSeconds(row[4]);
            var queue = new ServiceQueue(new Traffic(row[0], Duration.FromSeconds(row[2]), Duration.FromSeconds(row[2])), row[1], new ExponentialPatience(Duration.FromSeconds(row[3])));
            double[] got =
            [
                queue.WaitProbability, queue.Abandonment, queue.MeanWaitSeconds!.Value, queue.MeanQueueLength!.Value, queue.Occupancy, queue.ServiceLevel(time), queue.AbandonedWithin(time), queue.WaitingBeyond(time),
                queue.AnsweredWaitSeconds!.Value,
            ];
            Assert.Equal(row.Length - 5, got.Length);
            for (int i = 0; i < got.Length; i++)
            {
                References.AssertClose(row[5 + i], got[i], Within, $"figure {i} of {string.Join(", ", row[..5])}");
            }
        });
    }
}

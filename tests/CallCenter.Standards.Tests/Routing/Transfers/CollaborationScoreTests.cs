using CallCenter.Standards.Kpis;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Tests.Generators;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Routing.Transfers;

/// <summary>The collaboration score (D5.4).</summary>
public sealed class CollaborationScoreTests
{
    [Fact]
    public void It_is_the_weighted_mean_of_speed_and_quality()
    {
        CollaborationScore score = Assert.Single(CollaborationScore.Of(Weights(60), [Scored("legal", 5, 2), Scored("legal", 4, 3), Scored("legal", 3, 5)]));

        Assert.Equal(("legal", 3L, 3.73m), (score.Department, score.Rated, score.Points)); // 0.6 × 4 + 0.4 × 10/3 = 3.7333…
        Assert.Equal([("speed", 12L, 2.40m), ("quality", 10L, 1.33m)], score.Parts.Select(part => (part.Criterion, part.Sum, part.Points)));
        Assert.Equal("legal 3.73", score.ToString());
    }

    [Fact]
    public void The_shipped_standard_weighs_both_alike() =>
        Assert.Equal(3.5m, Assert.Single(CollaborationScore.Of(ShippedRouting.Evaluator.Catalogue.Transfers.Collaboration!, [Scored("legal", 5, 2)])).Points);

    [Fact]
    public void A_hundredth_left_over_goes_to_the_larger_remainder()
    {
        // 0.5 × 5/3 = 0.8333…, 0.5 × 10/3 = 1.6666…; 2.50 in all.
        CollaborationScore score = Assert.Single(CollaborationScore.Of(Weights(50), [Scored("a", 1, 4), Scored("a", 2, 3), Scored("a", 2, 3)]));

        Assert.Equal([0.83m, 1.67m], score.Parts.Select(part => part.Points));
    }

    [Fact]
    public void Departments_come_in_order_and_unscored_transfers_do_not_count()
    {
        TransferRecord[] transfers = [Scored("legal", 5, 5), Scored("claims", 1, 2), Scored("legal", null, 1), Scored("legal", 1, null), Scored(null, 1, 1)];

        Assert.Equal(["claims 1.50", "legal 5.00"], CollaborationScore.Of(Weights(50), transfers).Select(score => score.ToString()));
        Assert.Empty(CollaborationScore.Of(Weights(50), []));
    }

    [Theory]
    [InlineData(50, 40)]
    [InlineData(0, 100)]
    [InlineData(120, -20)]
    public void Weights_that_do_not_fit_are_a_mistake_of_the_program(int speed, int quality) => Assert.Throws<ArgumentException>(() =>
        CollaborationScore.Of(new CollaborationWeights(Percentage.FromPercent(speed), Percentage.FromPercent(quality), Sample.Provenance), []));

    [Property(MaxTest = 300)]
    public void The_parts_sum_to_the_score_and_each_is_within_a_hundredth_of_its_share(byte[] scores, byte weight)
    {
        CollaborationWeights weights = Weights(1 + (weight % 99));
        TransferRecord[] transfers = [.. scores.Append((byte)7).Select(score => Scored("x", 1 + (score % 5), 1 + (score / 5 % 5)))];
        CollaborationScore score = Assert.Single(CollaborationScore.Of(weights, transfers));

        double speed = (double)weights.Speed.Ratio * transfers.Average(transfer => transfer.SpeedScore!.Value);
        double quality = (double)weights.Quality.Ratio * transfers.Average(transfer => transfer.QualityScore!.Value);
        Assert.Equal(score.Points, score.Parts.Sum(part => part.Points));
        Assert.InRange((double)score.Points, speed + quality - 0.005000001, speed + quality + 0.005000001);
        Assert.InRange((double)score.Parts[0].Points, speed - 0.010000001, speed + 0.010000001);
        Assert.InRange((double)score.Parts[1].Points, quality - 0.010000001, quality + 0.010000001);
    }

    private static CollaborationWeights Weights(int speed) => new(Percentage.FromPercent(speed), Percentage.FromPercent(100 - speed), Sample.Provenance);

    private static TransferRecord Scored(string? department, int? speed, int? quality) => new() { Time = Instant.FromUnixTimeSeconds(0), TargetDepartment = department, SpeedScore = speed, QualityScore = quality };
}

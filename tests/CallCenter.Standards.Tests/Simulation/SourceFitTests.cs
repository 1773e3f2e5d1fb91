using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.Staffing;
using NodaTime;

namespace CallCenter.Standards.Tests.Simulation;

public class SourceFitTests
{
    /// <summary>Two needs with times, patience and shares of their own: what a simulated log was made from is found in it again, need by need.</summary>
    [Fact]
    public void What_a_log_was_made_from_is_found_again_by_need()
    {
        SimulationModel one = Centres.OneQueue(14, 150, Duration.FromHours(200), new ExponentialPatience(Duration.FromSeconds(150)), talk: LognormalTime.OfMean(Duration.FromSeconds(150), 0.9));
        ContactSource inquiries = one.Sources[0] with { Resolved = Percentage.FromPercent(80) };
        ContactSource complaints = inquiries with { Code = "complaints", Contacts = [new WeightedContact(Centres.Inquiry with { Need = Needs.Complaint })], Talk = new ExponentialTime(Duration.FromSeconds(300)), WrapUp = new FixedTime(Duration.FromSeconds(30)), Patience = new ExponentialPatience(Duration.FromSeconds(60)), Resolved = Percentage.FromPercent(30), Arrivals = ArrivalProfile.Steady(Centres.Eight, Duration.FromHours(200), 60) };
        var fit = new SourceFit(DateTimeZone.Utc);
        foreach (SimulatedContact contact in Centres.Compile(one with { Sources = [inquiries, complaints] }).Run(4))
        {
            ContactRecord record = contact.Record;
            Assert.True(fit.Add(in record));
        }

        FittedSource complaint = fit.Sources.Single(static source => source.Need == Needs.Complaint);
        FittedSource inquiry = fit.Sources.Single(static source => source.Need == Needs.Inquiry);
        Assert.Equal(2, fit.Sources.Length);
        Assert.InRange(inquiry.Contacts, 29_000, 31_000);
        Assert.Equal(inquiry.Contacts, inquiry.Days().Sum(static day => day.Total));
        Assert.Equal(150, inquiry.Talk.ToLognormal()!.Mean.TotalSeconds, 6.0);
        Assert.Equal(300, complaint.Talk.ToExponential()!.Mean.TotalSeconds, 15.0);
        Assert.Equal(150, inquiry.Patience.ToExponential()!.Mean.TotalSeconds, 15.0);
        Assert.Equal(60, complaint.Patience.ToExponential()!.Mean.TotalSeconds, 6.0);

        // Each kind of time is nearest to the model that it was drawn from, and the other is refuted.
        Assert.IsType<LognormalTime>(inquiry.Talk.Nearest());
        Assert.IsType<ExponentialTime>(complaint.Talk.Nearest());
        Assert.True(inquiry.Talk.DistanceTo(inquiry.Talk.ToExponential()!)!.Value.IsRefuted);
        Assert.False(inquiry.Talk.DistanceTo(inquiry.Talk.ToLognormal()!)!.Value.IsRefuted);
        Assert.False(complaint.Talk.DistanceTo(complaint.Talk.ToExponential()!)!.Value.IsRefuted);

        ContactSource source = complaint.ToSource(complaints.Arrivals)!;
        Assert.Equal(("phone/complaint", 30.0), (source.Code, source.WrapUp!.Mean.TotalSeconds));
        Assert.Equal(0, complaint.Talk.DistanceTo(source.Talk)!.Value.Distance, 1e-9);
        Assert.True(complaint.Resolved < inquiry.Resolved);
    }

    /// <summary>Whom the queue passed on after 20 s had not given up by then: one who gives up in 30 s of waiting.</summary>
    [Fact]
    public void Who_left_the_queue_was_at_least_so_patient()
    {
        var fit = new SourceFit(DateTimeZone.Utc);
        ContactRecord gaveUp = new() { Channel = "phone", Arrival = Centres.Eight, Outcome = ContactOutcome.Abandoned, Wait = Duration.FromSeconds(10) };
        foreach (ContactRecord record in new[] { gaveUp, gaveUp with { Outcome = ContactOutcome.LeftQueue, Wait = Duration.FromSeconds(20) } })
        {
            Assert.True(fit.Add(in record));
        }

        Assert.Equal(30, Assert.Single(fit.Sources).Patience.ToExponential()!.Mean.TotalSeconds, 1e-9);
    }

    [Fact]
    public void A_contact_of_a_log_that_left_its_queue_waits_as_long_again()
    {
        var record = new ContactRecord { Channel = "phone", Arrival = Centres.Eight, Outcome = ContactOutcome.LeftQueue, Wait = Duration.FromSeconds(20) };
        Assert.Equal(Duration.FromSeconds(20), PlannedContact.Of("c", in record, Centres.Inquiry).Patience);
        Assert.Null(PlannedContact.Of("c", record with { Outcome = ContactOutcome.Answered }, Centres.Inquiry).Patience);
    }

    [Theory]
    [InlineData(new[] { 1.0, 2, 3, 4 }, 2.5, 0.3297)]
    [InlineData(new[] { 2.0, 2, 2, 2 }, 2.0, 0.6321)]
    public void The_distance_to_a_model_is_that_of_the_definition(double[] seconds, double mean, double distance)
    {
        // By hand: the greatest of |F(t) - i/n| and |F(t) - (i-1)/n| with F(t) = 1 - exp(-t / mean).
        var fit = new TimeFit();
        Array.ForEach(seconds, time => fit.Add(Duration.FromSeconds(time)));
        Assert.Equal(distance, fit.DistanceTo(new ExponentialTime(Duration.FromSeconds(mean)))!.Value.Distance, 1e-4);
        Assert.Equal(1.358 / 2, fit.DistanceTo(new FixedTime(Duration.FromSeconds(1)))!.Value.Critical, 1e-12);
    }

    [Fact]
    public void Shares_and_quantiles_of_every_distribution_agree()
    {
        TimeDistribution[] all = [new ExponentialTime(Duration.FromSeconds(100)), new LognormalTime(Duration.FromSeconds(100), 0.8), new FixedTime(Duration.FromSeconds(7)), new MeasuredTimes(Duration.FromSeconds(1), Duration.FromSeconds(2), Duration.FromSeconds(2), Duration.FromSeconds(9))];
        Assert.All(all, static one =>
        {
            foreach (double share in new[] { 0.01, 0.2, 0.5, 0.77, 0.99 })
            {
                Duration time = one.Quantile(share);
                Assert.True(one.ShareWithin(time + Duration.FromMilliseconds(1)) >= share - 1e-9, $"{one} {share}");
                Assert.True(one.ShareWithin(time - Duration.FromMilliseconds(1)) <= share + 1e-9, $"{one} {share}");
            }

            Assert.Equal(0, one.ShareWithin(-Duration.Epsilon));
        });
    }

    [Fact]
    public void What_cannot_be_fitted_is_null_and_what_is_no_time_refused()
    {
        var fit = new TimeFit();
        Assert.Null(fit.ToMeasured());
        Assert.Null(fit.Nearest());
        Assert.Null(fit.DistanceTo(new FixedTime(Duration.Zero)));
        fit.Add(Duration.Zero);
        Assert.Null(fit.ToExponential());
        Assert.Throws<ArgumentOutOfRangeException>(() => fit.Add(-Duration.Epsilon));
        Assert.False(new SourceFit(DateTimeZone.Utc).Add(default));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SourceFit(DateTimeZone.Utc, 7));
        Assert.Throws<ArgumentNullException>(() => new SourceFit(null!));
    }
}

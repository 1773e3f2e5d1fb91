using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Quality;
using CallCenter.Standards.Tests.Generators;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Quality;

public sealed class ContactSamplerTests
{
    private static readonly string[] Agents = ["ann", "bob", "cy"];

    private static SamplingPlan Plan(int quota, params ImmutableArray<SamplingStratum> strata) => new()
    {
        Code = "plan",
        Name = Sheets.Unnamed,
        Form = "calls",
        Quota = quota,
        SecondScores = Percentage.FromPercent(20),
        Strata = strata,
        Provenance = Sample.Provenance,
    };

    private static SamplingStratum Stratum(string code, int least, params ImmutableArray<FieldCondition> when) => new() { Code = code, Name = Sheets.Unnamed, Least = least, When = when };

    private static ContactSampler<(string Id, ContactRecord Record)> Sampler(SamplingPlan plan)
    {
        var catalogue = new QualityCatalogue { Forms = [Sheets.Form(Sheets.Section("s", 1, Sheets.YesNo("a")))], Sampling = [plan] };
        return QualityEvaluator.Compile(catalogue).Sampling("plan").Bind(Numbered);
    }

    private static readonly RecordSchema<(string Id, ContactRecord Record)> Numbered = RecordSchema.Create<(string Id, ContactRecord Record)>("contact")
        .WithText("need", static (in (string Id, ContactRecord Record) r) => r.Record.Need)
        .WithText("agent", static (in (string Id, ContactRecord Record) r) => r.Record.Agent);

    /// <summary>Contacts in a month: each tenth a complaint, each eleventh without an agent.</summary>
    private static (string Id, ContactRecord Record)[] Month(int count) =>
        [.. Enumerable.Range(0, count).Select(i => ($"c{i:0000}", new ContactRecord { Arrival = Instant.FromUnixTimeSeconds(i), Need = i % 10 == 0 ? "complaint" : "inquiry", Agent = i % 11 == 0 ? null : Agents[i % 3] }))];

    private static ContactSample Draw(SamplingPlan plan, (string Id, ContactRecord Record)[] contacts, ulong seed) => Sampler(plan).Draw(contacts, contact => contact.Id, contact => contact.Record.Agent, seed);

    private static SamplingPlan Usual(int quota = 6) => Plan(quota, Stratum("complaints", 2, new FieldCondition("need", "\"complaint\"")), Stratum("other", 0));

    [Property(MaxTest = 60)]
    public void Every_agent_gets_the_quota_or_all_there_are(byte quota, ushort count, ulong seed)
    {
        (string Id, ContactRecord Record)[] month = Month(count % 200);
        SamplingPlan plan = Usual(2 + (quota % 40));
        ContactSample sample = Draw(plan, month, seed);
        foreach (string agent in Agents)
        {
            (string Id, ContactRecord Record)[] own = [.. month.Where(contact => contact.Record.Agent == agent)];
            SampledContact[] drawn = [.. sample.Contacts.Where(contact => contact.Agent == agent)];
            Assert.Equal(Math.Min(plan.Quota, own.Length), drawn.Length);
            Assert.Equal(drawn.Length, drawn.Select(contact => contact.Contact).Distinct().Count());
            Assert.All(drawn, contact => Assert.Contains(own, one => one.Id == contact.Contact && (one.Record.Need == "complaint") == (contact.Stratum == "complaints")));
            Assert.True(drawn.Count(contact => contact.Stratum == "complaints") >= Math.Min(2, own.Count(contact => contact.Record.Need == "complaint")));
        }

        Assert.Equal(month.Count(contact => contact.Record.Agent is null), sample.Unassigned);
        Assert.All(sample.Cells, cell => Assert.Equal(cell.Taken, sample.Contacts.Count(contact => contact.Agent == cell.Agent && contact.Stratum == cell.Stratum)));
    }

    [Property(MaxTest = 30)]
    public void The_same_seed_draws_the_same_contacts_in_whatever_order_they_come(ulong seed)
    {
        (string Id, ContactRecord Record)[] month = Month(150);
        ContactSample sample = Draw(Usual(), month, seed);
        Assert.Equal(sample, Draw(Usual(), [.. month.AsEnumerable().Reverse()], seed));
        Assert.NotEqual(sample.Contacts, Draw(Usual(), month, seed + 1).Contacts);
    }

    /// <summary>Over many seeds each contact of a stratum is drawn as often as its probability says.</summary>
    [Fact]
    public void Every_contact_of_a_stratum_has_the_same_chance()
    {
        (string Id, ContactRecord Record)[] month = [.. Month(60).Where(contact => contact.Record.Agent == "bob")];
        var times = new Dictionary<string, int>();
        ContactSample sample = null!;
        const int Draws = 4_000;
        for (ulong seed = 0; seed < Draws; seed++)
        {
            sample = Draw(Usual(), month, seed);
            foreach (SampledContact contact in sample.Contacts)
            {
                times[contact.Contact] = times.GetValueOrDefault(contact.Contact) + 1;
            }
        }

        foreach ((string id, ContactRecord record) in month)
        {
            string stratum = record.Need == "complaint" ? "complaints" : "other";
            AgentSample cell = sample.Cells.Single(cell => cell.Stratum == stratum);
            double probability = (double)cell.Taken / cell.Population;
            double error = Math.Sqrt(probability * (1 - probability) / Draws);
            Assert.InRange(times.GetValueOrDefault(id) / (double)Draws, probability - (4.5 * error), probability + (4.5 * error));
        }
    }

    /// <summary>Complaints are looked at much more than others; the estimate over many draws is the mean of all contacts, and the plain mean is not.</summary>
    [Fact]
    public void Estimates_weigh_contacts_by_their_chance()
    {
        (string Id, ContactRecord Record)[] month = [.. Month(330).Where(contact => contact.Record.Agent is not null)];
        var scores = month.ToDictionary(contact => contact.Id, contact => contact.Record.Need == "complaint" ? 40m : 90m);
        decimal truth = scores.Values.Average();
        decimal[] estimates = [.. Enumerable.Range(0, 50).Select(seed => Draw(Usual(), month, (ulong)seed)).Select(sample => sample.Estimate(sample.Contacts.ToDictionary(contact => contact.Contact, contact => scores[contact.Contact])).Mean!.Value)];
        Assert.All(estimates, estimate => Assert.Equal(truth, estimate, 20));
        ContactSample one = Draw(Usual(), month, 1);
        Assert.True(one.Contacts.Average(contact => scores[contact.Contact]) < truth - 5);
        Assert.Throws<ArgumentException>(() => one.Estimate(new Dictionary<string, decimal> { ["stranger"] = 1 }));
    }

    [Fact]
    public void A_share_of_contacts_is_scored_twice()
    {
        (string Id, ContactRecord Record)[] month = Month(3_000);
        ContactSample sample = Draw(Usual(1_000), month, 7);
        Assert.InRange(sample.Contacts.Count(contact => contact.IsSecondScored) / (double)sample.Contacts.Length, 0.17, 0.23);
        Assert.DoesNotContain(Draw(Usual(1_000) with { SecondScores = default }, month, 7).Contacts, contact => contact.IsSecondScored);
        Assert.All(Draw(Usual(1_000) with { SecondScores = Percentage.FromPercent(100) }, month, 7).Contacts, contact => Assert.True(contact.IsSecondScored));
    }

    [Fact]
    public void Contacts_of_no_stratum_are_counted_and_ids_are_unique()
    {
        (string Id, ContactRecord Record)[] month = Month(110);
        ContactSample sample = Draw(Plan(5, Stratum("complaints", 0, new FieldCondition("need", "\"complaint\""))), month, 1);
        Assert.Equal(month.Count(contact => contact.Record is { Need: "inquiry", Agent: not null }), sample.Outside);
        Assert.Throws<ArgumentException>(() => Draw(Usual(), [month[1], month[1]], 1));
        Assert.Throws<ArgumentException>(() => Draw(Usual(), [month[1] with { Id = " " }], 1));
        Assert.Equal((2, 0), Sampler(Usual()).Draw(month[1..3], contact => contact.Id, _ => " ", 1) is var blank ? (blank.Unassigned, blank.Contacts.Length) : default);
    }

    /// <summary>The shipped plans, over a month of which every fourth contact touches a risk, every seventh comes after a complaint, and cy is new.</summary>
    [Fact]
    public void The_shipped_plans_draw_by_need_risk_complaints_before_and_new_staff()
    {
        QualityEvaluator quality = StandardBook.Shipped.Compile().Quality;
        (string Id, ReviewableContact Contact)[] month = [.. Month(400).Select((one, i) => (one.Id, new ReviewableContact { Contact = one.Record, TouchesRisk = i % 4 == 0, AfterComplaint = i % 7 == 0, NewStaff = one.Record.Agent == "cy" ? true : null }))];
        ContactSample Drawn(string code) => quality.Sampling(code).Bind(ReviewableContact.Schema.Within<(string Id, ReviewableContact Contact)>(static (in (string Id, ReviewableContact Contact) one) => ref one.Contact)).Draw(month, one => one.Id, one => one.Contact.Contact.Agent, 1);

        ContactSample all = Drawn("monthly-review");
        var byId = month.ToDictionary(one => one.Id, one => one.Contact);
        Assert.Equal(3 * quality.Sampling("monthly-review").Plan.Quota, all.Contacts.Length);
        Assert.All(Agents, agent => Assert.Superset(new HashSet<string> { "complaints", "after-complaints", "risk" }, all.Contacts.Where(one => one.Agent == agent).Select(one => one.Stratum).ToHashSet()));
        Assert.All(all.Contacts, one => Assert.Equal(
            byId[one.Contact] is var contact && contact.Contact.Need == "complaint" ? "complaints" : contact.AfterComplaint == true ? "after-complaints" : contact.TouchesRisk == true ? "risk" : "other", one.Stratum));

        ContactSample more = Drawn("new-staff-review");
        Assert.Equal(quality.Sampling("new-staff-review").Plan.Quota, more.Contacts.Length);
        Assert.All(more.Contacts, one => Assert.Equal(("cy", "new-staff"), (one.Agent, one.Stratum)));
        Assert.Equal(month.Count(one => one.Contact.Contact.Agent is "ann" or "bob"), more.Outside);
    }

    /// <summary>By channel, with what a host knows beside the log.</summary>
    [Fact]
    public void Strata_may_ask_for_channel_risk_and_staff_together()
    {
        SamplingPlan plan = Plan(2, Stratum("chat", 1, new FieldCondition("channel", "\"chat\""), new FieldCondition("new-staff", "true"), new FieldCondition("touches-risk", "false, null")), Stratum("other", 0)) with { Record = "reviewable-contact" };
        ContactSampler<ReviewableContact> sampler = QualityEvaluator.Compile(new QualityCatalogue { Forms = [Sheets.Form(Sheets.Section("s", 1, Sheets.YesNo("a")))], Sampling = [plan] }).Sampling("plan").Bind(ReviewableContact.Schema);
        ReviewableContact Of(string channel, bool? isNew, bool? risk) => new() { Contact = new ContactRecord { Channel = channel, Agent = "ann" }, NewStaff = isNew, TouchesRisk = risk };
        ReviewableContact[] contacts = [Of("chat", true, null), Of("chat", true, true), Of("chat", null, null), Of("phone", true, null)];

        ContactSample sample = sampler.Draw(contacts, one => $"c{Array.IndexOf(contacts, one)}", one => one.Contact.Agent, 1);
        Assert.Equal([("chat", 1, 1), ("other", 3, 1)], sample.Cells.Select(cell => (cell.Stratum, cell.Population, cell.Taken)));
    }
}

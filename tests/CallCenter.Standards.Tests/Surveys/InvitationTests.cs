using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Surveys;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Surveys;

public sealed class InvitationTests
{
    private static readonly SurveyInviter<ContactRecord> Inviter = StandardBook.Parse(SurveyBook.Json).Compile().Surveys.Find("calls", "1")!.Bind(ContactRecord.Schema);
    private static readonly ContactRecord Call = new() { Channel = Channels.Phone, Arrival = Instant.FromUtc(2026, 11, 27, 2, 0), Outcome = ContactOutcome.Answered };

    [Fact]
    public void Whom_the_rule_does_not_ask_is_not_invited() => Assert.All(Enumerable.Range(0, 50), i => Assert.Equal(Invitation.NotAsked, Decide(Call with { Channel = Channels.Chat }, $"c{i}", 1)));

    /// <summary>Half of all: 2,000 ± 5 standard deviations of 4,000 tosses.</summary>
    [Fact]
    public void The_share_of_the_survey_is_invited_and_another_seed_invites_others()
    {
        bool[][] drawn = [.. new ulong[] { 1, 2 }.Select(seed => Enumerable.Range(0, 4_000).Select(i => Decide(Call, $"c{i}", seed) == Invitation.Invited).ToArray())];

        Assert.All(drawn, lots => Assert.InRange(lots.Count(lot => lot), 1_842, 2_158));
        Assert.InRange(drawn[0].Zip(drawn[1], (one, two) => one == two).Count(same => same), 1_842, 2_158);
    }

    [Property]
    public void An_invitation_depends_on_nobody_else_and_is_the_same_when_asked_again(ulong seed, int id) =>
        Assert.Equal(Decide(Call, $"c{id}", seed), Decide(Call with { Agent = "another", Wait = Duration.FromSeconds(3) }, $"c{id}", seed));

    [Fact]
    public void Everybody_is_invited_where_the_share_is_all()
    {
        StandardBook book = StandardBook.Parse(SurveyBook.Json);
        SurveyInviter<SurveyResponse> all = book.Compile().Surveys.Find("calls", "2")!.Bind(SurveyResponse.Schema);

        Assert.All(Enumerable.Range(0, 1_000), i => Assert.Equal(Invitation.Invited, all.Decide(new SurveyResponse { Time = default, Audience = SurveyAudience.Staff }, $"c{i}", 0, default, [])));
    }

    [Fact]
    public void Customers_who_were_picked_or_left_out_are_told()
    {
        string[] ids = [.. Enumerable.Range(0, 100).Select(i => $"c{i:00}")];
        string[] drawn = [.. ids.Where(id => Decide(Call, id, 7) == Invitation.Invited)];
        string spared = ids.Except(drawn).First();

        InvitationAudit fair = Audit(drawn);
        InvitationAudit unfair = Audit([.. drawn[1..], spared, spared, "stranger"]);

        Assert.True(fair.IsFair);
        Assert.Equal((100, drawn.Length, drawn.Length), ((int)fair.Eligible, (int)fair.Drawn, (int)fair.Invited));
        Assert.False(unfair.IsFair);
        Assert.Equal([spared, "stranger"], unfair.Picked.ToArray());
        Assert.Equal([drawn[0]], unfair.LeftOut.ToArray());
        Assert.Equal(drawn.Length + 1, unfair.Invited);
        Assert.Throws<ArgumentException>(() => Inviter.Audit([Call, Call], _ => "same", 7, [], static call => call.Arrival, static _ => []));

        InvitationAudit Audit(string[] invited)
        {
            int next = 0;
            return Inviter.Audit(ids.Select(_ => Call), _ => ids[next++], 7, invited, static call => call.Arrival, static _ => []);
        }
    }

    /// <summary>Just 30 days later a customer may be asked again; a moment earlier not, by whichever survey or campaign it was.</summary>
    [Theory]
    [InlineData("calls", 30, 0, Invitation.Invited)]
    [InlineData("calls", 30, -1, Invitation.Resting)]
    [InlineData("campaign of spring", 1, 0, Invitation.Resting)]
    [InlineData("another", 0, 0, Invitation.Resting)]
    [InlineData("another", 0, -1, Invitation.Invited)] // asked later, which that survey has to heed
    public void A_customer_is_not_asked_again_within_the_rest(string survey, int days, int seconds, Invitation decided)
    {
        string id = Enumerable.Range(0, 100).Select(i => $"c{i}").First(id => Decide(Call, id, 3) == Invitation.Invited);
        Instant before = Call.Arrival - Duration.FromDays(days) - Duration.FromSeconds(seconds);

        Assert.Equal(decided, Inviter.Decide(Call, id, 3, Call.Arrival, [new PastInvitation(survey, "earlier", before)]));
    }

    [Fact]
    public void The_invitation_itself_puts_nobody_at_rest_when_it_is_asked_again()
    {
        string id = Enumerable.Range(0, 100).Select(i => $"c{i}").First(id => Decide(Call, id, 3) == Invitation.Invited);

        Assert.Equal(Invitation.Invited, Inviter.Decide(Call, id, 3, Call.Arrival, [new PastInvitation("calls", id, Call.Arrival)]));
        Assert.Equal(Invitation.Resting, Inviter.Decide(Call, id, 3, Call.Arrival, [new PastInvitation("another", id, Call.Arrival)]));
    }

    /// <summary>However customers come, and whoever decides in which order: no two invitations of one customer are nearer than the rest.</summary>
    [Property]
    public void Invitations_of_a_customer_are_never_nearer_than_the_rest(ulong seed, byte[] gaps)
    {
        var asked = new List<PastInvitation>();
        Instant at = Call.Arrival;
        for (int i = 0; i < gaps.Length; i++)
        {
            at += Duration.FromHours(gaps[i]);
            if (Inviter.Decide(Call, $"c{i}", seed, at, [.. asked]) == Invitation.Invited)
            {
                asked.Add(new PastInvitation("calls", $"c{i}", at));
            }
        }

        Assert.All(asked.Zip(asked.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At >= Duration.FromDays(30)));
    }

    [Fact]
    public void Whoever_rests_is_not_left_out_and_whoever_is_asked_in_spite_of_it_was_picked()
    {
        string[] ids = [.. Enumerable.Range(0, 100).Select(i => $"c{i:00}")];
        string[] drawn = [.. ids.Where(id => Decide(Call, id, 7) == Invitation.Invited)];
        InvitationAudit fair = Audit(drawn[1..]);
        InvitationAudit nuisance = Audit(drawn);

        Assert.True(fair.IsFair);
        Assert.Equal((drawn.Length, 1), ((int)fair.Drawn, (int)fair.Resting));
        Assert.Equal([drawn[0]], nuisance.Picked.ToArray());

        InvitationAudit Audit(string[] invited) => Inviter.Audit(
            ids.Select(id => Call with { Agent = id }), call => call.Agent!, 7, invited, call => call.Arrival, call => call.Agent == drawn[0] ? [new PastInvitation("another", "x", call.Arrival - Duration.FromDays(29))] : []);
    }

    private static Invitation Decide(in ContactRecord contact, string id, ulong seed) => Inviter.Decide(contact, id, seed, contact.Arrival, []);
}

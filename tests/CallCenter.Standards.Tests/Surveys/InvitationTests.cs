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
    public void Whom_the_rule_does_not_ask_is_not_invited() => Assert.All(Enumerable.Range(0, 50), i => Assert.Equal(Invitation.NotAsked, Inviter.Decide(Call with { Channel = Channels.Chat }, $"c{i}", 1)));

    /// <summary>Half of all: 2,000 ± 5 standard deviations of 4,000 tosses.</summary>
    [Fact]
    public void The_share_of_the_survey_is_invited_and_another_seed_invites_others()
    {
        bool[][] drawn = [.. new ulong[] { 1, 2 }.Select(seed => Enumerable.Range(0, 4_000).Select(i => Inviter.Decide(Call, $"c{i}", seed) == Invitation.Invited).ToArray())];

        Assert.All(drawn, lots => Assert.InRange(lots.Count(lot => lot), 1_842, 2_158));
        Assert.InRange(drawn[0].Zip(drawn[1], (one, two) => one == two).Count(same => same), 1_842, 2_158);
    }

    [Property]
    public void An_invitation_depends_on_nobody_else_and_is_the_same_when_asked_again(ulong seed, int id) =>
        Assert.Equal(Inviter.Decide(Call, $"c{id}", seed), Inviter.Decide(Call with { Agent = "another", Wait = Duration.FromSeconds(3) }, $"c{id}", seed));

    [Fact]
    public void Everybody_is_invited_where_the_share_is_all()
    {
        StandardBook book = StandardBook.Parse(SurveyBook.Json);
        SurveyInviter<SurveyResponse> all = book.Compile().Surveys.Find("calls", "2")!.Bind(SurveyResponse.Schema);

        Assert.All(Enumerable.Range(0, 1_000), i => Assert.Equal(Invitation.Invited, all.Decide(new SurveyResponse { Time = default, Audience = SurveyAudience.Staff }, $"c{i}", 0)));
    }

    [Fact]
    public void Customers_who_were_picked_or_left_out_are_told()
    {
        string[] ids = [.. Enumerable.Range(0, 100).Select(i => $"c{i:00}")];
        string[] drawn = [.. ids.Where(id => Inviter.Decide(Call, id, 7) == Invitation.Invited)];
        string spared = ids.Except(drawn).First();

        InvitationAudit fair = Audit(drawn);
        InvitationAudit unfair = Audit([.. drawn[1..], spared, spared, "stranger"]);

        Assert.True(fair.IsFair);
        Assert.Equal((100, drawn.Length, drawn.Length), ((int)fair.Eligible, (int)fair.Drawn, (int)fair.Invited));
        Assert.False(unfair.IsFair);
        Assert.Equal([spared, "stranger"], unfair.Picked.ToArray());
        Assert.Equal([drawn[0]], unfair.LeftOut.ToArray());
        Assert.Equal(drawn.Length + 1, unfair.Invited);
        Assert.Throws<ArgumentException>(() => Inviter.Audit([Call, Call], _ => "same", 7, []));

        InvitationAudit Audit(string[] invited)
        {
            int next = 0;
            return Inviter.Audit(ids.Select(_ => Call), _ => ids[next++], 7, invited);
        }
    }
}

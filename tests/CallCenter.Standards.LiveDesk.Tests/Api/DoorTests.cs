using System.Net;

namespace CallCenter.Standards.LiveDesk.Tests.Api;

/// <summary>What a host does not let in: settings that cannot be, another key, a second host, callers without a name, contacts that nobody could be given.</summary>
public sealed class DoorTests
{
    [Theory]
    [InlineData("MostRequests", "0", "MostRequests is at least 1")]
    [InlineData("MostBytes", "-1", "MostBytes is at least 1")]
    [InlineData("PollEvery", "00:00:00", "PollEvery is longer")]
    [InlineData("AlarmWait", "00:00:30", "AlarmWait is longer")]
    [InlineData("MasterKey", "abc", "MasterKey is written in base 64")]
    [InlineData("SigningKey", "?", "SigningKey is written in base 64")]
    public async Task A_setting_that_cannot_be_is_named_at_start(string setting, string value, string expected)
    {
        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Desk.OpenAsync(($"LiveDesk:{setting}", value)));
        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_is_not_opened_under_another_key_than_it_was_begun_with()
    {
        await using Desk desk = await Desk.OpenAsync();
        (await desk.ContactAsync("c-1")).Ok();
        string another = Convert.ToBase64String(Enumerable.Repeat((byte)7, 32).ToArray());
        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(() => desk.RestartAsync(("LiveDesk:MasterKey", another)));
        Assert.Contains("LiveDesk:MasterKey is not the key", refused.Message, StringComparison.Ordinal);
        await desk.RestartAsync(("LiveDesk:MasterKey", null));
        Assert.Equal(HttpStatusCode.OK, (await desk.GetAsync("/cases/c-1")).Status);
    }

    [Fact]
    public async Task A_second_host_on_the_same_file_is_refused()
    {
        await using Desk desk = await Desk.OpenAsync();
        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Desk.OpenAsync(("LiveDesk:Database", desk.Database)));
        Assert.Contains("in use by another host", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"c-1","contact":{}}""", "no-such-channel")]
    [InlineData("""{"id":"c-1","contact":{"channel":""}}""", "no-such-channel")]
    [InlineData("""{"id":"c-1","contact":{"channel":"Phone"}}""", "no-such-channel")]
    [InlineData("""{"id":"c-1","contact":{"channel":"phone","priorOwner":" "}}""", "bad-identity")]
    public async Task A_contact_that_nobody_could_be_given_is_not_taken_in(string body, string reason)
    {
        await using Desk desk = await Desk.OpenAsync();
        Assert.Equal([reason], (await desk.SendAsync(HttpMethod.Post, "/contacts", desk.Token("ivr", "system"), body)).Refused(HttpStatusCode.BadRequest).Reasons);
    }

    [Fact]
    public async Task Nobody_comes_in_without_a_name_and_no_alarm_is_answered_without_one()
    {
        await using Desk desk = await Desk.OpenAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync("/queues", desk.Token("", "team-leader"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.SendAsync(HttpMethod.Post, "/alarms/", desk.Token("lin", "team-leader"), "{}")).Status);
    }

    [Fact]
    public async Task What_is_not_recorded_of_contacts_is_no_figure_of_the_day()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.AnsweredAsync("c-1", "ann");
        string totals = (await desk.GetAsync("/totals")).Ok().Body;
        Assert.Contains("\"average-speed-of-answer\"", totals, StringComparison.Ordinal);
        Assert.DoesNotContain("\"average-handling-time\"", totals, StringComparison.Ordinal);
        Assert.DoesNotContain("\"average-talk-time\"", totals, StringComparison.Ordinal);
        Assert.DoesNotContain("\"blocked-rate\"", totals, StringComparison.Ordinal);
    }
}

using System.Net;
using CallCenter.Standards.Workflows;
using LiveDesk.Cases;

namespace CallCenter.Standards.LiveDesk.Tests.Cases;

/// <summary>What people may say of a case with a command, and what is the systems' to say.</summary>
public sealed class SayableFactsTests
{
    [Theory]
    [InlineData("""{"doneToday":0}""", "doneToday")]
    [InlineData("""{"contact":{"segment":"vip"}}""", "contact.segment")]
    [InlineData("""{"contact":{"suspectedFraud":false}}""", "contact.suspectedFraud")]
    [InlineData("""{"contact":{"suspectedFraud":null}}""", "contact.suspectedFraud")]
    [InlineData("""{"contact":{"identity":"unverified"}}""", "contact.identity")]
    [InlineData("""{"contact":{"amount":1}}""", "contact.amount")]
    [InlineData("""{"contact":{"amount":null}}""", "contact.amount")]
    [InlineData("""{"customerName":"李华"}""", "customerName")]
    [InlineData("""{"contact":{"channel":null}}""", "contact.channel")]
    public async Task What_a_command_is_not_asked_for_it_does_not_change(string facts, string named)
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.AnsweredAsync("c-1", "ann", "transaction", ",\"suspectedFraud\":true,\"identity\":\"verified\",\"amount\":9000");
        string before = (await desk.GetAsync("/cases/c-1")).Body;

        Answer refused = (await desk.CommandAsync("c-1", "accept", "ann", "service-agent", facts)).Refused(HttpStatusCode.Forbidden);
        Assert.All(refused.Reasons, reason => Assert.Equal("fact-not-yours", reason));
        Assert.Contains($"'{named}'", (string)refused.Json["detail"]!, StringComparison.Ordinal);
        Assert.Equal(before, (await desk.GetAsync("/cases/c-1")).Body);
    }

    [Fact]
    public async Task A_risk_stop_is_not_got_past_by_taking_the_suspicion_back_and_anybody_may_raise_one()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.AnsweredAsync("c-1", "ann", "transaction", ",\"identity\":\"verified\"");
        (await desk.CommandAsync("c-1", "accept", "ann", "service-agent", """{"contact":{"suspectedFraud":true,"complexity":"ordinary"}}""")).Ok();
        (await desk.CommandAsync("c-1", "register", "ann", "service-agent", Api.DeskJourneyTests.Registration)).Ok();

        Assert.Equal(["fact-not-yours"], (await desk.CommandAsync("c-1", "solve", "ann", "service-agent", """{"result":"ok","reconfirmation":"given","contact":{"suspectedFraud":false}}""")).Refused(HttpStatusCode.Forbidden).Reasons);
        Assert.Contains("guard", (await desk.CommandAsync("c-1", "solve", "ann", "service-agent", """{"result":"ok","reconfirmation":"given"}""")).Refused(HttpStatusCode.Conflict).Reasons);
    }

    [Fact]
    public async Task What_the_customer_asks_for_may_turn_out_to_be_more_when_it_is_accepted_and_a_system_may_say_anything()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.AnsweredAsync("c-1", "ann", "transaction", ",\"identity\":\"verified\",\"amount\":9000");
        (await desk.CommandAsync("c-1", "accept", "ann", "service-agent", """{"contact":{"amount":12000.5,"topic":"card-loss"}}""")).Ok();
        Assert.Equal(12000.5m, (await desk.HeldAsync("c-1")).Timeline.Facts!.Contact.Amount);

        await desk.ContactAsync("c-2");
        (await desk.CommandAsync("c-2", "abandon", "ivr", "system", """{"doneToday":3}""")).Ok();
        Assert.Equal(3, (await desk.HeldAsync("c-2")).Timeline.Facts!.DoneToday);
    }

    [Fact]
    public void Warnings_are_flags_of_the_record() =>
        Assert.All(SayableFacts.Warnings, warning => Assert.Equal(FieldType.Boolean, WorkItem.Schema.Definition.Find(warning)?.Type));
}

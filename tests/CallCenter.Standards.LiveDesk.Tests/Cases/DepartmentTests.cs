using System.Net;
using System.Text.Json.Nodes;
using LiveDesk.Cases;
using LiveDesk.Storage;

namespace CallCenter.Standards.LiveDesk.Tests.Cases;

/// <summary>Departments are spoken for by those whose token says so, and what they did has a name to it.</summary>
public sealed class DepartmentTests
{
    private const string Slip = """{"customerId":"88","customerName":"李华","customerContact":"13812345678","firstLineAgent":"ann","problem":"条款争议","done":"已核对合同","helpNeeded":"解释条款","reason":"法律咨询","targetDepartment":"legal","customerTold":true,"expectedTime":"PT4H"}""";

    [Fact]
    public async Task A_contact_person_acts_for_the_departments_of_its_token_alone_and_the_log_has_the_person()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.AnsweredAsync("c-1", "ann");
        Task<Answer> Transfer(string token, string body) => desk.SendAsync(HttpMethod.Post, "/cases/c-1/transfers", token, body);
        (await Transfer(desk.Token("ann", "service-agent"), $$"""{"action":"request","slip":{{Slip}}}""")).Ok();

        const string Accept = """{"action":"accept","department":"legal"}""";
        Assert.Equal(["not-your-department"], (await Transfer(desk.Token("wu", "department-contact"), Accept)).Refused(HttpStatusCode.Forbidden).Reasons);
        Assert.Equal(["not-your-department"], (await Transfer(desk.TokenFor("wu", "department-contact", ["risk-management"]), Accept)).Refused(HttpStatusCode.Forbidden).Reasons);
        Assert.Equal(["role-not-held"], (await Transfer(desk.TokenFor("wu", "service-agent", ["legal"]), Accept)).Refused(HttpStatusCode.Forbidden).Reasons);
        Assert.Equal(["unknown-department"], (await Transfer(desk.TokenFor("wu", "department-contact", ["ann"]), """{"action":"answer","department":"ann"}""")).Refused(HttpStatusCode.Conflict).Reasons);
        Assert.Equal(["not-your-department"], (await Transfer(desk.Token("legal", "department-contact"), """{"action":"accept"}""")).Refused(HttpStatusCode.Forbidden).Reasons);
        (await Transfer(desk.TokenFor("wu", "department-contact", ["legal"]), Accept)).Ok();

        StoredStream stored = (await desk.Store.ReadAsync("case/c-1", CancellationToken.None))!;
        Assert.Equal(
            [("ann", "ann"), ("wu", "legal")],
            stored.Events.Where(happened => happened.Kind == Kinds.Transfer).Select(happened => JsonNode.Parse(happened.Data)!).Select(happened => ((string)happened["person"]!, (string)happened["event"]!["by"]!)));
    }

    [Fact]
    public async Task A_case_that_was_passed_on_is_taken_up_and_seen_by_its_department_alone()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.AnsweredAsync("c-1", "ann");
        (await desk.CommandAsync("c-1", "accept", "ann", "service-agent", """{"contact":{"need":"inquiry","complexity":"ordinary"}}""")).Ok();
        (await desk.CommandAsync("c-1", "register", "ann", "service-agent", Api.DeskJourneyTests.Registration)).Ok();
        string legal = desk.TokenFor("wu", "department-contact", ["legal"]);
        Assert.Equal(["not-yours-to-see"], (await desk.GetAsync("/cases/c-1", legal)).Refused(HttpStatusCode.Forbidden).Reasons);
        (await desk.CommandAsync("c-1", "transfer", "ann", "service-agent", """{"reason":"法律咨询","target":"legal","expectedBy":"2026-03-10T06:00:00Z"}""", "transfer-slip")).Ok();

        const string TakeUp = """{"command":"take-up"}""";
        string other = desk.TokenFor("he", "department-contact", ["risk-management"]);
        Assert.Equal(["not-your-department"], (await desk.SendAsync(HttpMethod.Post, "/cases/c-1/commands", other, TakeUp)).Refused(HttpStatusCode.Forbidden).Reasons);
        Assert.Equal(["not-yours-to-see"], (await desk.GetAsync("/cases/c-1", other)).Refused(HttpStatusCode.Forbidden).Reasons);
        Answer seen = (await desk.GetAsync("/cases/c-1", legal)).Ok();
        Assert.DoesNotContain("13812345678", seen.Body, StringComparison.Ordinal);
        (await desk.SendAsync(HttpMethod.Post, "/cases/c-1/commands", legal, TakeUp)).Ok();
    }
}

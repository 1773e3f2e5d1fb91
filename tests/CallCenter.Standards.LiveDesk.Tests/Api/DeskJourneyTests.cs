using System.Net;
using System.Text.Json.Nodes;
using NodaTime;

namespace CallCenter.Standards.LiveDesk.Tests.Api;

/// <summary>What people do at the desk, through HTTP.</summary>
public sealed class DeskJourneyTests
{
    internal const string Registration =
        """{"customerName":"李华","customerContact":"13812345678","businessType":"account","reason":"余额不符","details":"3 月 9 日余额少 10 元","category":"inquiry","priority":"normal","timeLimit":"2026-03-10T08:00:00Z","selfChecked":true}""";

    [Fact]
    public async Task A_contact_is_triaged_given_to_an_agent_answered_and_solved()
    {
        await using Desk desk = await Desk.OpenAsync();
        (await desk.AgentAsync("ann")).Ok();
        Answer opened = (await desk.ContactAsync("c-1")).Ok();
        Assert.Equal(("c-1", "queued", "general"), ((string)opened.Json["id"]!, (string)opened.Json["state"]!, (string)opened.Json["queue"]!));
        await desk.UntilPlacedAsync("c-1");
        desk.Clock.Advance(Duration.FromSeconds(8));

        (await desk.CommandAsync("c-1", "answer", "ann", "service-agent")).Ok();
        (await desk.CommandAsync("c-1", "accept", "ann", "service-agent", """{"contact":{"need":"inquiry","complexity":"ordinary"}}""")).Ok();
        (await desk.CommandAsync("c-1", "register", "ann", "service-agent", Registration)).Ok();
        (await desk.CommandAsync("c-1", "solve", "ann", "service-agent", """{"result":"已说明","reconfirmation":"not-needed"}""")).Ok();
        (await desk.SendAsync(HttpMethod.Post, "/contacts/c-1/end", desk.Token("ann", "service-agent"), "{}")).Ok();
        Answer closed = (await desk.CommandAsync("c-1", "confirm", "ann", "service-agent", """{"accepted":true,"callbackDue":false,"csat":5}""")).Ok();

        Assert.Equal("closed", (string)closed.Json["state"]!);
        JsonNode seen = (await desk.GetAsync("/cases/c-1")).Json;
        Assert.Equal(["queued", "answered", "created", "registered", "handled", "closed"], seen["events"]!.AsArray().Select(happened => (string)happened!["code"]!));
        Assert.Contains(seen["promises"]!.AsArray(), promise => (string)promise!["policy"]! == "phone-answer" && (string)promise["status"]! == "met");
        Assert.Equal(0, (int)(await desk.GetAsync("/agents")).Json[0]!["load"]!);
    }

    [Fact]
    public async Task An_agent_who_serves_the_customer_sees_personal_data_and_others_see_it_masked()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.AgentAsync("ann");
        await desk.ContactAsync("c-1");
        await desk.UntilPlacedAsync("c-1");
        await desk.CommandAsync("c-1", "answer", "ann", "service-agent");
        await desk.CommandAsync("c-1", "accept", "ann", "service-agent", """{"contact":{"need":"inquiry","complexity":"ordinary"}}""");
        (await desk.CommandAsync("c-1", "register", "ann", "service-agent", Registration)).Ok();

        static string Name(Answer answer) => (string)answer.Json["facts"]!.AsArray().Single(field => (string)field!["field"]! == "customer-name")!["text"]!;
        Assert.Equal("李华", Name(await desk.GetAsync("/cases/c-1", desk.Token("ann", "service-agent"))));
        Answer other = await desk.GetAsync("/cases/c-1", desk.Token("bob", "service-agent"));
        Assert.Equal("李*", Name(other));
        Assert.DoesNotContain("13812345678", other.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_the_workflow_refuses_is_told_with_every_reason_in_the_callers_language()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.AgentAsync("ann");
        await desk.ContactAsync("c-1");
        await desk.UntilPlacedAsync("c-1");
        await desk.CommandAsync("c-1", "answer", "ann", "service-agent");
        await desk.CommandAsync("c-1", "accept", "ann", "service-agent", """{"contact":{"need":"inquiry","complexity":"ordinary"}}""");
        string before = (await desk.GetAsync("/cases/c-1")).Body;

        Answer chinese = (await desk.CommandAsync("c-1", "register", "ann", "service-agent", """{"selfChecked":true}""", language: "zh-CN,zh;q=0.9,en;q=0.5")).Refused(HttpStatusCode.Conflict);
        Answer english = (await desk.CommandAsync("c-1", "register", "ann", "service-agent", """{"selfChecked":true}""", language: "fr, en;q=0.4, zh;q=0.1")).Refused(HttpStatusCode.Conflict);

        Assert.Equal(7, chinese.Reasons.Count(reason => reason == "missing-field"));
        Assert.Equal(chinese.Reasons, english.Reasons);
        Assert.Equal("按现行标准不能办理", (string)chinese.Json["title"]!);
        Assert.Contains("客户姓名", (string)chinese.Json["detail"]!, StringComparison.Ordinal);
        Assert.Equal("Refused as things stand", (string)english.Json["title"]!);
        Assert.DoesNotContain("客户", (string)english.Json["detail"]!, StringComparison.Ordinal);
        Assert.Equal(before, (await desk.GetAsync("/cases/c-1")).Body);
    }

    [Fact]
    public async Task The_same_command_again_is_given_the_first_answer_also_after_a_restart()
    {
        await using Desk desk = await Desk.OpenAsync();
        Answer first = (await desk.ContactAsync("c-1", command: "open-1")).Ok();
        Answer second = (await desk.ContactAsync("c-1", command: "open-1")).Ok();
        await desk.CommandAsync("c-1", "abandon", "ivr", "system");
        await desk.RestartAsync();
        Answer third = (await desk.ContactAsync("c-1", command: "open-1")).Ok();

        Assert.Equal((false, true, true), (first.IsReplayed, second.IsReplayed, third.IsReplayed));
        Assert.Equal((first.Body, first.Body, first.ETag), (second.Body, third.Body, third.ETag));
        Assert.Equal(["command-reused"], (await desk.ContactAsync("c-2", command: "open-1")).Refused(HttpStatusCode.UnprocessableEntity).Reasons);
        Assert.Equal(["contact-exists"], (await desk.ContactAsync("c-1", command: "open-2")).Refused(HttpStatusCode.Conflict).Reasons);
    }

    [Fact]
    public async Task A_command_on_what_has_moved_on_is_refused()
    {
        await using Desk desk = await Desk.OpenAsync();
        string seen = (await desk.ContactAsync("c-1")).Ok().ETag!;
        await desk.AgentAsync("ann");
        await desk.UntilPlacedAsync("c-1");

        Assert.Equal(["moved-on"], (await desk.CommandAsync("c-1", "answer", "ann", "service-agent", ifMatch: seen)).Refused(HttpStatusCode.PreconditionFailed).Reasons);
        Assert.Equal(["moved-on"], (await desk.CommandAsync("c-1", "answer", "ann", "service-agent", ifMatch: "W/\"2\"")).Refused(HttpStatusCode.PreconditionFailed).Reasons);
        string now = (await desk.GetAsync("/cases/c-1")).ETag!;
        (await desk.CommandAsync("c-1", "answer", "ann", "service-agent", ifMatch: now)).Ok();
    }

    [Fact]
    public async Task Who_waits_is_served_by_priority_and_nobody_is_given_more_than_it_has_room_for()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.ContactAsync("c-1");
        await desk.ContactAsync("c-2");
        await desk.ContactAsync("c-3", "emergency");
        await desk.AgentAsync("ann");
        await desk.UntilPlacedAsync("c-3");
        Assert.Equal(["not-placed"], (await desk.CommandAsync("c-1", "answer", "ann", "service-agent")).Refused(HttpStatusCode.Conflict).Reasons);

        await desk.AgentAsync("bob");
        await desk.UntilPlacedAsync("c-1");
        Assert.Equal([("emergency", 1), ("general", 2)], (await desk.GetAsync("/queues")).Json.AsArray().Select(queue => ((string)queue!["queue"]!, (int)queue["waiting"]!)));
        string holder = (string)(await desk.GetAsync("/cases/c-3")).Json["agent"]!;
        string other = holder == "ann" ? "bob" : "ann";
        Assert.Equal(["not-yours"], (await desk.CommandAsync("c-3", "answer", other, "service-agent")).Refused(HttpStatusCode.Forbidden).Reasons);
        (await desk.CommandAsync("c-3", "answer", holder, "service-agent")).Ok();
        (await desk.SendAsync(HttpMethod.Post, "/contacts/c-3/end", desk.Token(holder, "service-agent"), "{}")).Ok();
        await desk.UntilPlacedAsync("c-2");
        Assert.Equal(holder, (string)(await desk.GetAsync("/cases/c-2")).Json["agent"]!);
    }

    [Fact]
    public async Task Waiting_line_agents_and_who_serves_whom_are_there_after_a_restart()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.AgentAsync("ann");
        await desk.ContactAsync("c-1");
        await desk.UntilPlacedAsync("c-1");
        await desk.ContactAsync("c-2");
        await desk.ContactAsync("c-3");
        await desk.CommandAsync("c-3", "abandon", "ivr", "system");
        string one = (await desk.GetAsync("/cases/c-1")).Body;
        await desk.RestartAsync();

        Assert.Equal(one, (await desk.GetAsync("/cases/c-1")).Body);
        // Two wait to be answered: one who was given to the agent, and one who was not.
        Assert.Equal((1, 2), ((int)(await desk.GetAsync("/agents")).Json[0]!["load"]!, (int)(await desk.GetAsync("/queues")).Json[0]!["waiting"]!));
        (await desk.CommandAsync("c-1", "answer", "ann", "service-agent")).Ok();
        (await desk.SendAsync(HttpMethod.Post, "/contacts/c-1/end", desk.Token("ann", "service-agent"), "{}")).Ok();
        await desk.UntilPlacedAsync("c-2");
    }

    [Fact]
    public async Task What_triage_sends_to_self_service_takes_no_agents_time()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.AgentAsync("ann");
        (await desk.SendAsync(HttpMethod.Post, "/contacts", desk.Token("ivr", "system"), """{"id":"c-1","contact":{"channel":"phone","need":"inquiry","complexity":"simple","segment":"ordinary","language":"zh"}}""")).Ok();
        await Task.Delay(150);
        Assert.Null((await desk.GetAsync("/cases/c-1")).Json["agent"]);
        Assert.Equal("[]", (await desk.GetAsync("/queues")).Body);
        Assert.Equal(["not-placed"], (await desk.CommandAsync("c-1", "answer", "ann", "service-agent")).Refused(HttpStatusCode.Conflict).Reasons);
        Assert.Equal("self-served", (string)(await desk.CommandAsync("c-1", "self-serve", "ivr", "system")).Ok().Json["state"]!);
    }

    [Fact]
    public async Task An_agent_on_a_break_is_given_nothing()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.AgentAsync("ann");
        (await desk.SendAsync(HttpMethod.Put, "/agents/ann/state", desk.Token("ann", "service-agent"), """{"state":"break"}""")).Ok();
        await desk.ContactAsync("c-1");
        await Task.Delay(200);
        Assert.Null((await desk.GetAsync("/cases/c-1")).Json["agent"]);

        Assert.Equal(HttpStatusCode.Forbidden, (await desk.SendAsync(HttpMethod.Put, "/agents/ann/state", desk.Token("bob", "service-agent"), """{"state":"available"}""")).Status);
        (await desk.SendAsync(HttpMethod.Put, "/agents/ann/state", desk.Token("lin", "team-leader"), """{"state":"available"}""")).Ok();
        await desk.UntilPlacedAsync("c-1");
    }

    [Fact]
    public async Task Steps_of_escalation_fall_due_by_the_clock_once_and_those_addressed_take_note_of_them()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.AgentAsync("ann");
        await desk.ContactAsync("c-1", "complaint");
        await desk.UntilPlacedAsync("c-1");
        (await desk.CommandAsync("c-1", "answer", "ann", "service-agent")).Ok();
        (await desk.CommandAsync("c-1", "accept", "ann", "service-agent", """{"contact":{"need":"complaint","complexity":"ordinary"}}""")).Ok();
        desk.Clock.Advance(Duration.FromHours(3) + Duration.FromMinutes(20));
        await desk.UntilStepsAsync("c-1", 1);
        desk.Clock.Advance(Duration.FromHours(-2));
        await Task.Delay(100);
        desk.Clock.Advance(Duration.FromHours(4));
        await desk.UntilStepsAsync("c-1", 3);
        await desk.RestartAsync();
        await Task.Delay(150);

        JsonArray steps = (await desk.GetAsync("/cases/c-1")).Json["steps"]!.AsArray();
        Assert.Equal(["team-leader", "service-manager", "deputy-general-manager"], steps.Select(step => (string)step!["to"]!));
        string near = (string)steps[0]!["id"]!;
        Assert.StartsWith("work-order/handle/", near, StringComparison.Ordinal);
        string body = $$"""{"step":"{{near}}"}""";
        Assert.Equal(["not-addressed"], (await desk.SendAsync(HttpMethod.Post, "/cases/c-1/acknowledgements", desk.Token("ann", "service-agent"), body)).Refused(HttpStatusCode.Forbidden).Reasons);
        (await desk.SendAsync(HttpMethod.Post, "/cases/c-1/acknowledgements", desk.Token("lin", "team-leader"), body)).Ok();
        Assert.NotNull((await desk.GetAsync("/cases/c-1")).Json["steps"]![0]!["acknowledgedAt"]);
        Assert.Equal(["unknown-step"], (await desk.SendAsync(HttpMethod.Post, "/cases/c-1/acknowledgements", desk.Token("lin", "team-leader"), """{"step":"work-order/handle/1/never/0"}""")).Refused(HttpStatusCode.Conflict).Reasons);
        await Desk.UntilAsync(async () => (await desk.Store.UndeliveredAsync(10, CancellationToken.None)).IsEmpty, "all messages were told");
    }

    [Fact]
    public async Task A_matter_is_passed_on_with_a_slip_that_says_everything_and_comes_back_handled()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.AgentAsync("ann");
        await desk.ContactAsync("c-1");
        await desk.UntilPlacedAsync("c-1");
        await desk.CommandAsync("c-1", "answer", "ann", "service-agent");
        Task<Answer> Transfer(string person, string role, string body, string language = "en") => desk.SendAsync(HttpMethod.Post, "/cases/c-1/transfers", desk.TokenFor(person, role, ["legal", "risk-management"]), body, language: language);

        Answer short1 = (await Transfer("ann", "service-agent", """{"action":"request","slip":{"targetDepartment":"legal"}}""", "zh-CN")).Refused(HttpStatusCode.Conflict);
        Assert.Contains("客户", (string)short1.Json["detail"]!, StringComparison.Ordinal);
        const string Slip = """{"customerId":"88","customerName":"李华","customerContact":"13812345678","firstLineAgent":"ann","problem":"条款争议","done":"已核对合同","helpNeeded":"解释条款","reason":"法律咨询","targetDepartment":"legal","customerTold":true,"expectedTime":"PT4H"}""";
        (await Transfer("ann", "service-agent", $$"""{"action":"request","slip":{{Slip}}}""")).Ok();
        Assert.Equal(HttpStatusCode.Forbidden, (await Transfer("ann", "service-agent", """{"action":"accept","department":"legal"}""")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await Transfer("wu", "department-contact", """{"action":"accept","department":"risk-management"}""")).Status);
        (await Transfer("wu", "department-contact", """{"action":"accept","department":"legal"}""")).Ok();
        (await Transfer("wu", "department-contact", """{"action":"handle","department":"legal","result":"条款有效"}""")).Ok();
        await desk.RestartAsync();
        (await Transfer("ann", "service-agent", """{"action":"answer"}""")).Ok();
        Assert.Equal(1, (await desk.HeldAsync("c-1")).Trail!.Accepted);
    }

    [Fact]
    public async Task What_triage_stops_is_released_by_risk_control_alone_and_nobody_forges_triage()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.AgentAsync("ann");
        await desk.ContactAsync("c-1", "transaction", ",\"suspectedFraud\":true,\"identity\":\"verified\"");
        await desk.UntilPlacedAsync("c-1");
        await desk.CommandAsync("c-1", "answer", "ann", "service-agent");
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.CommandAsync("c-1", "accept", "ann", "service-agent", """{"triage":null}""")).Status);
        (await desk.CommandAsync("c-1", "accept", "ann", "service-agent", """{"contact":{"complexity":"ordinary"}}""")).Ok();
        (await desk.CommandAsync("c-1", "register", "ann", "service-agent", Registration)).Ok();
        Assert.Contains("guard", (await desk.CommandAsync("c-1", "solve", "ann", "service-agent", """{"result":"ok","reconfirmation":"given"}""")).Refused(HttpStatusCode.Conflict).Reasons);
        (await desk.CommandAsync("c-1", "stop-for-risk", "ann", "service-agent", """{"reason":"疑似诈骗"}""", "risk-report")).Ok();
        Assert.Contains("role", (await desk.CommandAsync("c-1", "release", "ann", "service-agent", """{"result":"ok"}""")).Refused(HttpStatusCode.Conflict).Reasons);
        (await desk.CommandAsync("c-1", "release", "rui", "risk-control", """{"result":"已核实本人操作"}""")).Ok();
        (await desk.CommandAsync("c-1", "solve", "lin", "service-manager", """{"result":"ok","reconfirmation":"given"}""")).Ok();
    }
}

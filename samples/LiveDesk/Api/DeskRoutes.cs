using System.Globalization;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Hosting;
using CallCenter.Standards.Routing;
using LiveDesk.Cases;
using LiveDesk.Floor;
using LiveDesk.Security;
using LiveDesk.Storage;
using NodaTime;

namespace LiveDesk.Api;

/// <summary>The routes of the desk.</summary>
internal static class DeskRoutes
{
    /// <summary>The authority to give contacts to agents.</summary>
    public const string AssignContact = "assign-contact";

    public static void Map(WebApplication app)
    {
        Changing<ContactIn>(app.MapPost("/contacts", OpenAsync), "A contact comes in: it is triaged, its case is opened, and it waits for an agent.");
        Changing<CommandIn>(app.MapPost("/cases/{id}/commands", CommandAsync), "A command on a case; the workflow decides.");
        Changing<TransferIn>(app.MapPost("/cases/{id}/transfers", TransferAsync), "A transfer slip, and what departments do with it.");
        Changing<AcknowledgementIn>(app.MapPost("/cases/{id}/acknowledgements", AcknowledgeAsync), "Somebody takes note of a step of escalation.");
        Changing<Nothing>(app.MapPost("/contacts/{id}/end", EndAsync), "The agent is done with the contact.");
        Changing<Nothing>(app.MapPost("/alarms/{**id:minlength(1)}", AnswerAlarmAsync), "Somebody answers an alarm.");
        Changing<Agent>(app.MapPut("/agents/{id}", SetAgentAsync), "Sets an agent; takes the authority to assign contacts.");
        Changing<AgentStateIn>(app.MapPut("/agents/{id}/state", GoAsync), "An agent goes to another state.");
        app.MapGet("/cases/{id}", FindAsync).Produces<CaseOut>().ProducesProblem(StatusCodes.Status404NotFound).WithSummary("A case with its events, promises and steps of escalation.");
        app.MapGet("/queues", QueuesAsync).AddEndpointFilter<RouteHandlerBuilder, StaffFilter>().Produces<QueueOut[]>().WithSummary("Who waits where.");
        app.MapGet("/agents", AgentsAsync).AddEndpointFilter<RouteHandlerBuilder, StaffFilter>().Produces<AgentOut[]>().WithSummary("The agents and their load.");
        app.MapGet("/alarms", AlarmsAsync).AddEndpointFilter<RouteHandlerBuilder, StaffFilter>().Produces<AlarmOut[]>().WithSummary("The alarms that nobody has answered.");
    }

    private static void Changing<T>(RouteHandlerBuilder route, string summary)
        where T : notnull => route.Accepts<T>("application/json").Produces<Receipt>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary(summary).WithDescription("The header Idempotency-Key identifies the command: the same again is given the first answer. If-Match takes the version that the caller knows.");

    private static Task<IResult> OpenAsync(HttpContext http, ICases cases) => CommandRequest<ContactIn>.AnswerAsync(http, async request =>
    {
        if (!CommandNames.IsIdentity(request.Body.Id))
        {
            return new DeskOutcome.Refused(DeskRefusal.Of(RefusalKind.Unreadable, "bad-identity", DeskWords.BadIdentity));
        }

        (Contact contact, DeskRefusal? refusal) = FactsPatch.Contact(request.Body.Contact);
        return refusal is null && request.Caller.ActIn(null, out refusal) is { } role
            ? await cases.AskAsync(Streams.Case + request.Body.Id, new OpenContact(request.Command.Id, request.Caller.Person, role, contact), request.Command, http.RequestAborted)
            : new DeskOutcome.Refused(refusal!);
    });

    private static Task<IResult> CommandAsync(HttpContext http, string id, ICases cases) => CommandRequest<CommandIn>.AnswerAsync(http, async request =>
    {
        if (!CommandNames.IsIdentity(request.Body.Command))
        {
            return new DeskOutcome.Refused(DeskRefusal.Of(RefusalKind.Unreadable, "bad-identity", DeskWords.BadIdentity));
        }

        return request.Caller.On(id).ActIn(request.Body.Role, out DeskRefusal? refusal) is { } role
            ? await cases.AskAsync(Streams.Case + id, new GiveCommand(request.Command.Id, role, request.Body, request.Caller) { Expected = request.Expected }, request.Command, http.RequestAborted)
            : new DeskOutcome.Refused(refusal!);
    });

    private static Task<IResult> TransferAsync(HttpContext http, string id, ICases cases) => CommandRequest<TransferIn>.AnswerAsync(http, request =>
        cases.AskAsync(Streams.Case + id, new PassOn(request.Command.Id, request.Body, request.Caller) { Expected = request.Expected }, request.Command, http.RequestAborted));

    private static Task<IResult> AcknowledgeAsync(HttpContext http, string id, ICases cases) => CommandRequest<AcknowledgementIn>.AnswerAsync(http, request =>
        cases.AskAsync(Streams.Case + id, new AcknowledgeStep(request.Command.Id, request.Body.Step, request.Caller.Person, request.Caller.Roles) { Expected = request.Expected }, request.Command, http.RequestAborted));

    private static Task<IResult> EndAsync(HttpContext http, string id, ICases cases) => CommandRequest<Nothing>.AnswerAsync(http, request =>
        cases.AskAsync(Streams.Case + id, new EndContact(request.Caller) { Expected = request.Expected }, request.Command, http.RequestAborted));

    private static Task<IResult> AnswerAlarmAsync(HttpContext http, string id, ICases cases) => CommandRequest<Nothing>.AnswerAsync(http, request =>
        cases.AskAsync(Streams.Alarm + id, new AnswerAlarm(request.Command.Id, request.Caller) { Expected = request.Expected }, request.Command, http.RequestAborted));

    private static Task<IResult> SetAgentAsync(HttpContext http, string id, IDesk desk, IStandardSource standards, IClock clock) => CommandRequest<Agent>.AnswerAsync(http, async request =>
        !CommandNames.IsIdentity(id) || id != request.Body.Code ? new DeskOutcome.Refused(DeskRefusal.Of(RefusalKind.Unreadable, "bad-identity", DeskWords.BadIdentity))
        : request.Caller.Lacks(standards.Current.Standard.Organization, AssignContact, default, clock.GetCurrentInstant()) is { } refusal ? new DeskOutcome.Refused(refusal)
        : await desk.SetAgentAsync(request.Command, request.Body, http.RequestAborted));

    private static Task<IResult> GoAsync(HttpContext http, string id, IDesk desk, IStandardSource standards, IClock clock) => CommandRequest<AgentStateIn>.AnswerAsync(http, async request =>
        id != request.Caller.Person && request.Caller.Lacks(standards.Current.Standard.Organization, AssignContact, default, clock.GetCurrentInstant()) is { } refusal
            ? new DeskOutcome.Refused(refusal)
            : await desk.GoAsync(request.Command, id, request.Body.State, http.RequestAborted));

    private static async Task<IResult> FindAsync(HttpContext http, string id, CaseEngine engine, IClock clock)
    {
        if (await engine.FindAsync(Streams.Case + id, http.RequestAborted) is not { } held)
        {
            return Problems.Of(http.Request, RefusalKind.Unknown, "no-such-case", DeskWords.NoSuchCase);
        }

        Caller caller = Caller.Of(http.User);
        if (!caller.MayLookAt(held))
        {
            return Problems.Of(http.Request, RefusalKind.Forbidden, "not-yours-to-see", DeskWords.NotYoursToSee);
        }

        http.Response.Headers.ETag = $"\"{held.Version.ToString(CultureInfo.InvariantCulture)}\"";
        return Results.Json(CaseView.Of(held, caller, clock.GetCurrentInstant(), RequestLanguage.Of(http.Request)), DeskJson.Options);
    }

    private static async Task<IResult> QueuesAsync(IDesk desk) => Results.Json(await desk.QueuesAsync(), DeskJson.Options);

    private static async Task<IResult> AgentsAsync(IDesk desk) => Results.Json(await desk.AgentsAsync(), DeskJson.Options);

    private static async Task<IResult> AlarmsAsync(HttpContext http, IDeskStore store) => Results.Json(
        (await store.OnShelfAsync(Shelves.Alarm, "", 1000, http.RequestAborted)).Select(stored =>
        {
            CaseHead head = DeskJson.Read<CaseHead>(stored.Head);
            return new AlarmOut(stored.Stream[Streams.Alarm.Length..], head.Queue ?? "", head.Since, head.Promises is [var promise, ..] ? promise.Due : null, stored.Version);
        }).ToArray(),
        DeskJson.Options);
}

/// <summary>A body that says nothing: <c>{}</c>.</summary>
internal sealed record Nothing;

using System.Globalization;
using LiveDesk.Api;
using LiveDesk.Cases;
using LiveDesk.Floor;
using LiveDesk.Security;
using NodaTime;

namespace LiveDesk.Monitor;

/// <summary>The routes of the monitor.</summary>
internal static class MonitorRoutes
{
    private const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Map(WebApplication app)
    {
        RouteGroupBuilder pages = app.MapGroup("/monitor").ExcludeFromDescription();
        pages.AddEndpointFilter(async (context, next) =>
        {
            IHeaderDictionary headers = context.HttpContext.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers.CacheControl = "no-store";
            return await next(context);
        });
        pages.AddEndpointFilter<RouteGroupBuilder, StaffFilter>();
        pages.MapGet("", async (HttpContext http, IDesk desk) => Answer(await desk.ShowAsync(LanguageOf(http.Request), isPage: true)));
        pages.MapGet("/enter", Enter);
        pages.MapGet("/feed", (HttpContext http, MonitorFeed feed) => TypedResults.ServerSentEvents(feed.WatchAsync(LanguageOf(http.Request), http.RequestAborted), "board"));
        pages.MapGet("/cases/{id}", async (HttpContext http, string id, CaseEngine engine, IClock clock) =>
            await engine.FindAsync(Streams.Case + id, http.RequestAborted) is { } held
                ? Answer(CasePage.Of(held, Caller.Of(http.User), clock.GetCurrentInstant(), LanguageOf(http.Request)).ToString())
                : Problems.Of(http.Request, RefusalKind.Unknown, "no-such-case", DeskWords.NoSuchCase));
        pages.MapGet("/monitor.css", () => File("monitor.css", "text/css; charset=utf-8"));
        pages.MapGet("/monitor.js", () => File("monitor.js", "text/javascript; charset=utf-8"));
    }

    /// <summary>Takes the token that the browser came with, gives the cookie for it, and leads to the page without it in the address.</summary>
    private static IResult Enter(HttpContext http)
    {
        if (PageSession.ValidatedOf(http) is { } token)
        {
            PageSession.Begin(http, token);
        }

        return Results.Redirect("/monitor");
    }

    private static IResult Answer(string page) => Results.Content(page, "text/html; charset=utf-8");

    private static IResult File(string name, string type) => Results.Stream(typeof(MonitorRoutes).Assembly.GetManifestResourceStream("page/" + name)!, type);

    private static CultureInfo LanguageOf(HttpRequest request) => request.Query["lang"].ToString() switch
    {
        "zh-CN" => RequestLanguage.Chinese,
        "en" => RequestLanguage.English,
        _ => RequestLanguage.Of(request),
    };
}

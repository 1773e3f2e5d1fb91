using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace LiveDesk.Security;

/// <summary>
/// How a browser, which sends no bearer header by itself, shows its token: a cookie that no script reads and no other site's request carries. It is taken for reading; to change something the page's own script has to say so in a header,
/// which another site cannot.
/// </summary>
internal static class PageSession
{
    public const string Cookie = "live-desk";

    /// <summary>Where a browser comes in with a token.</summary>
    public const string Entrance = "/monitor/enter";

    /// <summary>Under which name the bearer scheme keeps the token that it has validated.</summary>
    private const string TokenName = "access_token";

    /// <summary>The header of the page's own script.</summary>
    public const string OwnPage = "X-Live-Desk";

    public static Task TakeToken(MessageReceivedContext context)
    {
        HttpRequest request = context.Request;
        if (request.Headers.Authorization.Count == 0 && (HttpMethods.IsGet(request.Method) || request.Headers[OwnPage] == "page") && request.Cookies[Cookie] is { } token)
        {
            context.Token = token;
        }
        else if (request.Path == Entrance && context.HttpContext.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            // An address with a token stays in histories and logs: good enough for a demonstration, and for nothing else.
            context.Token = TokenOf(request);
        }

        return Task.CompletedTask;
    }

    /// <summary>The token that the request was let in by; null where it was let in by none.</summary>
    public static string? ValidatedOf(HttpContext http) => http.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.GetTokenValue(TokenName);

    private static string? TokenOf(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var header && header.StartsWith("Bearer ", StringComparison.Ordinal) ? header["Bearer ".Length..]
        : request.Query["token"].ToString() is { Length: > 0 } given ? given
        : null;

    /// <summary>Gives the browser its cookie, for the token that it came with.</summary>
    public static void Begin(HttpContext http, string token) => http.Response.Cookies.Append(
        Cookie,
        token,
        new() { HttpOnly = true, Secure = http.Request.IsHttps || !http.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment(), SameSite = SameSiteMode.Strict, Path = "/", MaxAge = TimeSpan.FromHours(12), IsEssential = true });
}

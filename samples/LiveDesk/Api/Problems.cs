using System.Globalization;
using System.Text.Json;
using CallCenter.Standards;
using LiveDesk.Cases;

namespace LiveDesk.Api;

/// <summary>Refusals as problem details (RFC 9457): every reason with its code, in the caller's language.</summary>
internal static class Problems
{
    private const string Reasons = "reasons";

    public static IResult Of(HttpRequest request, DeskRefusal refusal)
    {
        CultureInfo culture = RequestLanguage.Of(request);
        request.HttpContext.Response.Headers.ContentLanguage = culture.Name;
        return Results.Problem(
            title: DeskWords.Title(refusal.Kind).In(culture),
            detail: string.Join(culture == RequestLanguage.Chinese ? "" : " ", refusal.Reasons.Select(reason => reason.In(culture))),
            statusCode: StatusOf(refusal.Kind),
            type: $"urn:live-desk:{JsonNamingPolicy.KebabCaseLower.ConvertName(refusal.Kind.ToString())}",
            extensions: new Dictionary<string, object?> { [Reasons] = refusal.Reasons.Select(reason => new Dictionary<string, string> { ["code"] = reason.Code, ["text"] = reason.In(culture) }).ToArray() });
    }

    public static IResult Of(HttpRequest request, RefusalKind kind, string code, LocalizedText why) => Of(request, DeskRefusal.Of(kind, code, why));

    /// <summary>What the host answers by itself, without a body of the desk's: its title in the caller's language, and no word of the program's.</summary>
    public static void Customize(ProblemDetailsContext context)
    {
        if (!context.ProblemDetails.Extensions.ContainsKey(Reasons))
        {
            int status = context.ProblemDetails.Status ?? context.HttpContext.Response.StatusCode;
            CultureInfo culture = RequestLanguage.Of(context.HttpContext.Request);
            context.HttpContext.Response.Headers.ContentLanguage = culture.Name;
            context.ProblemDetails.Title = DeskWords.Title(status).In(culture);
            context.ProblemDetails.Detail = null;
        }
    }

    /// <summary>That a body cannot be read, and where.</summary>
    /// <param name="failure">What reading it said; its words are about the program, and stay in it.</param>
    /// <param name="at">The JSON path of what was read.</param>
    public static DeskRefusal Unreadable(JsonException failure, string at = "$") =>
        DeskRefusal.Of(RefusalKind.Unreadable, "unreadable", DeskWords.Unreadable(failure.Path is ['$', .. var inner] ? at + inner : at));

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Unreadable => StatusCodes.Status400BadRequest,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.Unknown => StatusCodes.Status404NotFound,
        RefusalKind.Refused => StatusCodes.Status409Conflict,
        RefusalKind.MovedOn => StatusCodes.Status412PreconditionFailed,
        RefusalKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}

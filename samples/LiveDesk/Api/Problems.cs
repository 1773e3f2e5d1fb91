using System.Globalization;
using CallCenter.Standards;
using LiveDesk.Cases;

namespace LiveDesk.Api;

/// <summary>Refusals as problem details (RFC 9457): every reason with its code, in the caller's language.</summary>
internal static class Problems
{
    public static IResult Of(HttpRequest request, DeskRefusal refusal)
    {
        CultureInfo culture = RequestLanguage.Of(request);
        request.HttpContext.Response.Headers.ContentLanguage = culture.Name;
        return Results.Problem(
            title: DeskWords.Title(refusal.Kind).In(culture),
            detail: string.Join(culture == RequestLanguage.Chinese ? "" : " ", refusal.Reasons.Select(reason => reason.In(culture))),
            statusCode: StatusOf(refusal.Kind),
            type: $"urn:live-desk:{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(refusal.Kind.ToString())}",
            extensions: new Dictionary<string, object?> { ["reasons"] = refusal.Reasons.Select(reason => new Dictionary<string, string> { ["code"] = reason.Code, ["text"] = reason.In(culture) }).ToArray() });
    }

    public static IResult Of(HttpRequest request, RefusalKind kind, string code, LocalizedText why) => Of(request, DeskRefusal.Of(kind, code, why));

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Unreadable => StatusCodes.Status400BadRequest,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.Unknown => StatusCodes.Status404NotFound,
        RefusalKind.Refused => StatusCodes.Status409Conflict,
        RefusalKind.MovedOn => StatusCodes.Status412PreconditionFailed,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}

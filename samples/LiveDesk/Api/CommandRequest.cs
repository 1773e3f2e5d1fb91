using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using LiveDesk.Cases;
using LiveDesk.Sealing;
using LiveDesk.Security;
using Microsoft.Net.Http.Headers;

namespace LiveDesk.Api;

/// <summary>A request that changes something: who asks, by which command identity, on which version, and its body, read strictly.</summary>
internal sealed record CommandRequest<T>(Caller Caller, CommandContent Command, long? Expected, T Body)
{
    /// <summary>Reads a request, answers it, and tells refusals as problems.</summary>
    public static async Task<IResult> AnswerAsync(HttpContext http, Func<CommandRequest<T>, Task<DeskOutcome>> act)
    {
        HttpRequest request = http.Request;
        string id = request.Headers[CommandNames.Header].ToString();
        if (!CommandNames.IsCommandId(id))
        {
            return Problems.Of(request, RefusalKind.Unreadable, "no-command-id", DeskWords.NoCommandId);
        }

        string text;
        try
        {
            using var reader = new StreamReader(request.Body);
            text = await reader.ReadToEndAsync(http.RequestAborted);
        }
        catch (BadHttpRequestException failure)
        {
            return failure.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? Problems.Of(request, RefusalKind.TooLarge, "too-large", DeskWords.TooLarge)
                : Problems.Of(request, RefusalKind.Unreadable, "broken-off", DeskWords.BrokenOff);
        }

        Caller caller = Caller.Of(http.User);
        T body;
        try
        {
            body = DeskJson.Read<T>(text);
        }
        catch (JsonException failure)
        {
            // Only what the caller wrote: what is stored and cannot be read is the desk's own fault.
            return Problems.Of(request, Problems.Unreadable(failure));
        }

        switch (await act(new(caller, CommandContent.Of(http.RequestServices.GetRequiredService<MasterKey>(), id, caller.Person, $"{request.Method} {request.Path}", text), VersionOf(request), body)))
        {
            case DeskOutcome.Done(var receipt, var isRepeat):
                http.Response.Headers.ETag = $"\"{receipt.Version.ToString(CultureInfo.InvariantCulture)}\"";
                if (isRepeat)
                {
                    http.Response.Headers["Idempotency-Replayed"] = "true";
                }

                return Results.Json(receipt, DeskJson.Options);
            case DeskOutcome.Refused(var refusal):
                return Problems.Of(request, refusal);
            default:
                throw new InvalidOperationException("An outcome is done or refused.");
        }
    }

    /// <summary>The version of an If-Match; −1, which nothing has, for one that the desk never gave.</summary>
    private static long? VersionOf(HttpRequest request) => request.Headers.IfMatch.Count == 0 || request.Headers.IfMatch == "*" ? null
        : request.GetTypedHeaders().IfMatch is [EntityTagHeaderValue { IsWeak: false } tag] && long.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out long version) ? version
        : -1;
}

/// <summary>The names that callers may give.</summary>
internal static partial class CommandNames
{
    /// <summary>The header that has a command's identity.</summary>
    public const string Header = "Idempotency-Key";

    public static bool IsCommandId(string id) => CommandId.IsMatch(id);

    public static bool IsIdentity(string id) => Identity.IsMatch(id);

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,100}\z")]
    private static partial Regex CommandId { get; }

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,64}\z")]
    private static partial Regex Identity { get; }
}

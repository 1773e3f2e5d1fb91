using CallCenter.Standards.Hosting;
using LiveDesk.Api;
using LiveDesk.Cases;

namespace LiveDesk.Security;

/// <summary>Lets none but the staff and the bank's systems look at something.</summary>
internal sealed class StaffFilter(IStandardSource standards) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Caller.Of(context.HttpContext.User).IsStaff(standards.Current.Standard.Organization)
            ? await next(context)
            : Problems.Of(context.HttpContext.Request, RefusalKind.Forbidden, "staff-only", DeskWords.StaffOnly);
}

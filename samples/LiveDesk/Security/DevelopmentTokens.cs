using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LiveDesk.Security;

/// <summary>Makes tokens where the desk signs them itself: for development, the demonstration and tests.</summary>
internal static class DevelopmentTokens
{
    /// <summary>A token for a day of somebody at a host in development on this machine, by the settings of file and environment.</summary>
    public static string OfDevelopment(string person, params string[] roles)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(["--environment=Development"]);
        LiveDeskOptions options = builder.Configuration.GetSection("LiveDesk").Get<LiveDeskOptions>() ?? new();
        return Create(options, builder.Environment, person, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(1), roles);
    }

    public static string Create(LiveDeskOptions options, IHostEnvironment environment, string person, DateTime expires, params string[] roles) => CreateFor(options, environment, person, expires, roles, [], []);

    /// <summary>A token of somebody who acts for departments, or of a customer with cases of its own.</summary>
    public static string CreateFor(LiveDeskOptions options, IHostEnvironment environment, string person, DateTime expires, string[] roles, string[] departments, string[] cases) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = options.Issuer,
        Audience = options.Audience,
        Expires = expires,
        NotBefore = expires.AddDays(-2),
        IssuedAt = expires.AddDays(-2),
        Claims = new Dictionary<string, object> { ["sub"] = person, ["role"] = roles, ["department"] = departments, ["case"] = cases },
        SigningCredentials = new(TokenKeys.Of(options, environment), SecurityAlgorithms.HmacSha256),
    });
}

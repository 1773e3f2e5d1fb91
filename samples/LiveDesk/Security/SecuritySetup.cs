using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.IdentityModel.Tokens;

namespace LiveDesk.Security;

/// <summary>Who is let in, and how much of it: bearer tokens on every route but health, a rate for each caller.</summary>
internal static class SecuritySetup
{
    public static void Add(WebApplicationBuilder builder, LiveDeskOptions options)
    {
        // Asked for here, so that a host with a bad key does not even start.
        SymmetricSecurityKey? key = options.Authority is null ? TokenKeys.Of(options, builder.Environment) : null;
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(bearer =>
        {
            bearer.MapInboundClaims = false;
            bearer.Audience = options.Audience;
            bearer.TokenValidationParameters.ValidateIssuer = true;
            bearer.TokenValidationParameters.RoleClaimType = "role";
            bearer.TokenValidationParameters.NameClaimType = "sub";
            if (options.Authority is { } authority)
            {
                bearer.Authority = authority;
            }
            else
            {
                bearer.TokenValidationParameters.ValidIssuer = options.Issuer;
                bearer.TokenValidationParameters.IssuerSigningKey = key;
                bearer.TokenValidationParameters.ValidAlgorithms = [SecurityAlgorithms.HmacSha256];
            }

            bearer.Events = new JwtBearerEvents { OnMessageReceived = PageSession.TakeToken };
        });
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(static asked => !string.IsNullOrWhiteSpace(asked.User.FindFirst("sub")?.Value)).Build());
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimitPartition.GetTokenBucketLimiter(
                http.User.FindFirst("sub")?.Value ?? http.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new()
                {
                    TokenLimit = options.MostRequests,
                    TokensPerPeriod = Math.Max(1, options.MostRequests / 10),
                    ReplenishmentPeriod = TimeSpan.FromMilliseconds(100),
                    QueueLimit = 0,
                }));
        });
    }
}

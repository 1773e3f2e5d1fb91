using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace LiveDesk.Security;

/// <summary>The key that tokens are signed with. The one for development is in this file for everybody to see, and so it is good for nothing else: a host outside of development does not start with it.</summary>
internal static class TokenKeys
{
    private static readonly byte[] Development = Encoding.UTF8.GetBytes("live-desk: for development alone, known to everybody");

    /// <summary>The key of the options.</summary>
    /// <exception cref="InvalidOperationException">Outside of development: none, the one for development, or one that is too short.</exception>
    public static SymmetricSecurityKey Of(LiveDeskOptions options, IHostEnvironment environment)
    {
        byte[] key = options.SigningKey is { } given ? Convert.FromBase64String(given) : Development;
        if (!environment.IsDevelopment() && key.AsSpan().SequenceEqual(Development))
        {
            throw new InvalidOperationException("Outside of development give LiveDesk:Authority, or LiveDesk:SigningKey with a key of your own; the key for development is known to everybody.");
        }

        return key.Length >= 32 ? new(key) : throw new InvalidOperationException("LiveDesk:SigningKey needs at least 32 bytes.");
    }
}

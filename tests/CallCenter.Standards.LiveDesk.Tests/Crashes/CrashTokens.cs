using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Routing;
using LiveDesk.Security;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace CallCenter.Standards.LiveDesk.Tests.Crashes;

/// <summary>Tokens for whoever calls during a run, each made once.</summary>
internal sealed class CrashTokens
{
    private readonly Dictionary<(string, string), string> known = [];

    public string Of(string person, string role)
    {
        lock (known)
        {
            return known.TryGetValue((person, role), out string? token) ? token
                : known[(person, role)] = DevelopmentTokens.Create(new(), new Development(), person, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(20), role);
        }
    }

    private sealed class Development : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Development;

        public string ApplicationName { get; set; } = "LiveDesk";

        public string ContentRootPath { get; set; } = "/";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}

/// <summary>Agents who can do anything on the telephone.</summary>
internal static class CrashAgents
{
    public static async Task SetAsync(Callers callers, Random random, int count, int capacity)
    {
        foreach (int number in Enumerable.Range(1, count))
        {
            var agent = new Agent
            {
                Code = $"A{number}",
                Skills = [.. StandardBook.Shipped.Routing.Skills.Select(skill => new SkillLevel(skill.Code, skill.Levels))],
                Authorities = [.. StandardBook.Shipped.Organization.Actions.Select(action => new AuthorityLimit(action.Code))],
                Channels = [new("phone", capacity)],
            };
            await callers.SendAsync(random, $"agent-{number}", "set", HttpMethod.Put, $"/agents/{agent.Code}", "lin", "team-leader", StandardJson.Write(agent));
        }
    }
}

/// <summary>How long and how rough a run is.</summary>
internal static class CrashSettings
{
    public static int Of(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}

using Microsoft.Extensions.Options;
using NodaTime;

namespace CallCenter.Standards.Hosting;

/// <summary>Checks options before anything is read.</summary>
internal sealed class StandardOptionsCheck : IValidateOptions<StandardOptions>
{
    private static readonly Duration Longest = Duration.FromDays(1);

    public ValidateOptionsResult Validate(string? name, StandardOptions options)
    {
        var failures = new List<string>();
        if (options.SettlingTime <= Duration.Zero || options.SettlingTime > Longest)
        {
            failures.Add($"{nameof(StandardOptions.SettlingTime)} is positive and at most a day; it is {options.SettlingTime}.");
        }

        if (options.CheckInterval <= Duration.Zero || options.CheckInterval > Longest)
        {
            failures.Add($"{nameof(StandardOptions.CheckInterval)} is positive and at most a day; it is {options.CheckInterval}.");
        }

        if (options.Reading is null)
        {
            failures.Add($"{nameof(StandardOptions.Reading)} is null; leave it out for the usual way of reading.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}

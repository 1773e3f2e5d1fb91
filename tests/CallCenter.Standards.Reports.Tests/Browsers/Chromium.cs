using Deque.AxeCore.Commons;
using PuppeteerSharp;

namespace CallCenter.Standards.Tests.Browsers;

/// <summary>The Chromium of this machine, and axe in its pages.</summary>
internal static class Chromium
{
    /// <summary>Why a test is skipped.</summary>
    public const string Missing = "There is no Chromium here: install the package chromium, or name the program in CHROMIUM.";

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>The program; null where there is none.</summary>
    public static string? Program { get; } = new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    public static Task<IBrowser> LaunchAsync() => Puppeteer.LaunchAsync(new LaunchOptions { ExecutablePath = Program, Headless = true, Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });

    /// <summary>Makes the page of a reader who likes it light or dark.</summary>
    public static Task PreferAsync(this IPage page, string scheme) => page.EmulateMediaFeaturesAsync([new MediaFeatureValue { MediaFeature = MediaFeature.PrefersColorScheme, Value = scheme }]);

    /// <summary>What axe finds wrong in the page as it is, and the rules that it found held; all rules where none are named.</summary>
    public static async Task<(string[] Faults, string[] Held)> AxeAsync(this IPage page, params string[] rules)
    {
        if (!await page.EvaluateExpressionAsync<bool>("'axe' in window"))
        {
            await page.EvaluateExpressionAsync(Axe);
        }

        return (
            await page.EvaluateFunctionAsync<string[]>(
                "async rules => { const found = await axe.run(rules.length ? { runOnly: rules } : {}); window.held = found.passes.map(rule => rule.id); return found.violations.flatMap(fault => fault.nodes.map(node => `${fault.id}: ${node.html} ${node.failureSummary}`)); }",
                (object)rules),
            await page.EvaluateExpressionAsync<string[]>("window.held"));
    }
}

using CallCenter.Standards.Tests.Browsers;
using PuppeteerSharp;

namespace CallCenter.Standards.LiveDesk.Tests.Monitor;

/// <summary>The pages in a real browser, judged by axe: skipped where there is no Chromium.</summary>
public sealed class AccessibilityTests
{
    [SkippableTheory]
    [InlineData("zh-CN", "light")]
    [InlineData("zh-CN", "dark")]
    [InlineData("en", "light")]
    [InlineData("en", "dark")]
    public async Task Monitor_and_case_have_no_fault_that_axe_knows_and_the_policy_blocks_nothing_of_their_own(string language, string scheme)
    {
        Skip.If(Chromium.Program is null, Chromium.Missing);
        await using Desk desk = await Desk.OpenAsync();
        await desk.AnsweredAsync("c-1", "ann", "complaint");
        (await desk.CommandAsync("c-1", "accept", "ann", "service-agent")).Ok();
        await desk.ContactAsync("c-2", "emergency");
        desk.Clock.Advance(NodaTime.Duration.FromMinutes(3));
        await Desk.UntilAsync(async () => (await desk.GetAsync("/alarms")).Json.AsArray().Count == 1, "the alarm is raised");

        await using IBrowser browser = await Chromium.LaunchAsync();
        await using IPage page = await browser.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Message.Text);
        page.PageError += (_, failure) => complaints.Add(failure.Message);
        await page.PreferAsync(scheme);
        await page.GoToAsync($"{desk.Address}/monitor/enter?token={desk.Token("lin", "team-leader")}");
        foreach (string path in (string[])["/monitor", "/monitor/cases/c-1"])
        {
            await page.GoToAsync($"{desk.Address}{path}?lang={language}", new NavigationOptions { WaitUntil = [WaitUntilNavigation.DOMContentLoaded] });
            Assert.Empty(complaints);
            (string[] faults, string[] held) = await page.AxeAsync();
            Assert.All((string[])["color-contrast", "html-has-lang", "document-title", "heading-order"], rule => Assert.Contains(rule, held));
            Assert.True(faults.Length == 0, $"{path} {language} {scheme}:\n{string.Join("\n", faults)}");
        }
    }

    [SkippableFact]
    public async Task The_board_is_told_anew_in_the_browser_and_an_alarm_is_answered_by_keyboard()
    {
        Skip.If(Chromium.Program is null, Chromium.Missing);
        await using Desk desk = await Desk.OpenAsync();
        await using IBrowser browser = await Chromium.LaunchAsync();
        await using IPage page = await browser.NewPageAsync();
        await page.GoToAsync($"{desk.Address}/monitor/enter?token={desk.Token("lin", "team-leader")}", new NavigationOptions { WaitUntil = [WaitUntilNavigation.DOMContentLoaded] });
        await desk.ContactAsync("c-1", "complaint");
        desk.Clock.Advance(NodaTime.Duration.FromMinutes(3));
        await page.WaitForSelectorAsync("button[data-alarm]", new WaitForSelectorOptions { Timeout = 20_000 });
        await page.FocusAsync("button[data-alarm]");
        await page.Keyboard.PressAsync("Enter");
        await Desk.UntilAsync(async () => (await desk.GetAsync("/alarms")).Body == "[]", "the alarm is answered");
    }
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CallCenter.Standards.Book;
using CallCenter.Standards.Logs.Tests;
using CallCenter.Standards.Tests.Browsers;
using PuppeteerSharp;

namespace CallCenter.Standards.Reports.Tests;

/// <summary>The daily report, the handbook and the card in a real browser, judged by axe: skipped where there is no Chromium.</summary>
public sealed partial class AccessibilityTests(AccessibilityTests.Pages pages) : IClassFixture<AccessibilityTests.Pages>
{
    private const int Desk = 1280;
    private const int Telephone = 390;

    // 210 mm less margins of 12 mm, at 96 dots an inch.
    private const int Paper = 703;
    private const int MostBytesOfReport = 500_000;

    // What hangs on colours, and what hangs on the width; everything else is judged once a page.
    private static readonly string[] OfColours = ["color-contrast", "link-in-text-block"];
    private static readonly string[] OfWidth = ["scrollable-region-focusable", "target-size", "color-contrast"];

    // Axe takes minutes over ten thousand cells. Rows, items and chapters of a list are made by the same lines: the first two of each are judged.
    private const string Excerpt = "for (const rest of document.querySelectorAll('tbody > tr:nth-of-type(n+3), dl > div:nth-of-type(n+3), nav li:nth-of-type(n+4), .level-2:nth-of-type(n+3), .level-3:nth-of-type(n+3), .level-4:nth-of-type(n+3), .level-5:nth-of-type(n+3)')) rest.remove()";

    [SkippableTheory]
    [InlineData("report", "en")]
    [InlineData("report", "zh-CN")]
    [InlineData("handbook", "en")]
    [InlineData("handbook", "zh-CN")]
    [InlineData("card", "en")]
    [InlineData("card", "zh-CN")]
    public async Task A_page_has_no_fault_that_axe_knows_fits_a_telephone_and_asks_for_nothing(string name, string culture)
    {
        Skip.If(Chromium.Program is null, Chromium.Missing);
        await using IPage page = await pages.Browser.NewPageAsync();
        var asked = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) => asked.Add(request.Request.Url);
        page.Console += (_, message) => complaints.Add(message.Message.Text);
        string address = pages.AddressOf(name, culture);
        await page.SetViewportAsync(new ViewPortOptions { Width = Desk, Height = 900 });
        await page.PreferAsync("light");
        await page.GoToAsync(address);
        Assert.InRange(await WidthAsync(page), 1, Desk);
        await page.SetViewportAsync(new ViewPortOptions { Width = Telephone, Height = 800 });
        Assert.InRange(await WidthAsync(page), 1, Telephone);
        await page.SetViewportAsync(new ViewPortOptions { Width = Desk, Height = 900 });
        await page.EvaluateExpressionAsync(Excerpt);

        (string[] faults, string[] held) = await page.AxeAsync();
        Assert.Empty(faults);
        Assert.All((string[])["color-contrast", "html-has-lang", "document-title", "heading-order", "scope-attr-valid", "region"], rule => Assert.Contains(rule, held));
        await page.PreferAsync("dark");
        Assert.Empty((await page.AxeAsync(OfColours)).Faults);
        await page.SetViewportAsync(new ViewPortOptions { Width = Telephone, Height = 800 });
        Assert.Empty((await page.AxeAsync(OfWidth)).Faults);
        Assert.Equal([address], asked);
        Assert.Empty(complaints);
    }

    [SkippableTheory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task The_first_screen_of_the_report_is_the_first_printed_page_and_the_report_is_light(string culture)
    {
        Skip.If(Chromium.Program is null, Chromium.Missing);
        Assert.InRange(new FileInfo(new Uri(pages.AddressOf("report", culture)).LocalPath).Length, 50_000, MostBytesOfReport);
        await using IPage page = await pages.Browser.NewPageAsync();
        await page.GoToAsync(pages.AddressOf("report", culture));
        int all = await PagesOf(page);

        // Nothing is wider than the paper, or the browser would print all of it smaller.
        await page.EmulateMediaTypeAsync(PuppeteerSharp.Media.MediaType.Print);
        await page.SetViewportAsync(new ViewPortOptions { Width = Paper, Height = 1032 });
        Assert.InRange(await WidthAsync(page), 1, Paper);

        // Without what comes after the hours one page is left; without the hours and what comes before them, all others.
        await page.EvaluateExpressionAsync("while (document.getElementById('hours').nextElementSibling) document.getElementById('hours').nextElementSibling.remove()");
        Assert.Equal(["today", "attention", "hours"], await page.EvaluateExpressionAsync<string[]>("[...document.querySelectorAll('main > section')].map(section => section.id)"));
        Assert.Equal(1, await PagesOf(page));
        await page.GoToAsync(pages.AddressOf("report", culture));
        await page.EvaluateExpressionAsync("while (document.getElementById('today')) document.querySelector('main').firstElementChild.remove()");
        await page.EvaluateExpressionAsync("while (document.getElementById('hours')) document.querySelector('main').firstElementChild.remove(); document.querySelector('header').remove()");
        Assert.Equal(all - 1, await PagesOf(page));
    }

    private static Task<int> WidthAsync(IPage page) => page.EvaluateExpressionAsync<int>("document.documentElement.scrollWidth");

    private static async Task<int> PagesOf(IPage page) => PdfPage().Count(Encoding.Latin1.GetString(await page.PdfDataAsync(new PdfOptions { PreferCSSPageSize = true })));

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PdfPage();

    /// <summary>One browser for all tests, and the pages as files.</summary>
    public sealed class Pages : IAsyncLifetime, IDisposable
    {
        private readonly TemporaryFolder folder = new();
        private IBrowser? browser;

        public IBrowser Browser => browser!;

        public string AddressOf(string name, string culture)
        {
            string file = folder.PathOf($"{name}.{culture}.html");
            if (!File.Exists(file))
            {
                Handbook handbook = Handbook.Of(StandardBook.Shipped, CultureInfo.GetCultureInfo(culture));
                File.WriteAllBytes(file, name switch
                {
                    "report" => BundledDay.Page(culture),
                    "handbook" => Encoding.UTF8.GetBytes(handbook.ToHtml()),
                    _ => Encoding.UTF8.GetBytes(handbook.ToCardHtml()),
                });
            }

            return new Uri(file).AbsoluteUri;
        }

        public async Task InitializeAsync() => browser = Chromium.Program is null ? null : await Chromium.LaunchAsync();

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose()
        {
            browser?.Dispose();
            folder.Dispose();
        }
    }
}

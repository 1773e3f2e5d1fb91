using System.ComponentModel;
using System.Diagnostics;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Files;

namespace CallCenter.Standards.Tool.Printing;

/// <summary>A browser of the Chromium kind, found on the machine, that prints a page as PDF without showing it.</summary>
internal static class Browser
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"];
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(2);

    /// <summary>Prints a page into a file, whole or not at all.</summary>
    /// <param name="html">The page.</param>
    /// <param name="file">The name that the user gave.</param>
    /// <param name="program">The browser that the user named; null for the first that is found.</param>
    /// <param name="console">The folder that names are of.</param>
    /// <exception cref="UserErrorException">There is no browser, or it does not print.</exception>
    public static void Print(string html, string file, string? program, ToolConsole console)
    {
        string browser = program is null ? Find() ?? throw new UserErrorException(console.Words["handbook.no-browser"], console.Words["handbook.no-browser.remedy"]) : Path.GetFullPath(program, console.Folder);
        string work = Directory.CreateTempSubdirectory("ccstd-").FullName;
        try
        {
            string page = Path.Combine(work, "page.html");
            string pdf = Path.Combine(work, "page.pdf");
            File.WriteAllText(page, html);
            string said = Run(browser, work, [.. Sandbox, "--headless", "--disable-gpu", "--no-first-run", $"--user-data-dir={Path.Combine(work, "profile")}", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri], console);
            if (!File.Exists(pdf))
            {
                throw NoPrint(browser, said, console);
            }

            OutputFile.Write(file, File.ReadAllBytes(pdf), console);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    // Chromium refuses its sandbox to the administrator, as whom containers often run; the page is our own and has no script.
    private static string[] Sandbox => OperatingSystem.IsLinux() && Environment.UserName == "root" ? ["--no-sandbox"] : [];

    private static string? Find() => (
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        from name in Names
        let path = Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)
        where File.Exists(path)
        select path).FirstOrDefault();

    private static string Run(string browser, string work, string[] arguments, ToolConsole console)
    {
        var start = new ProcessStartInfo(browser, arguments) { WorkingDirectory = work, RedirectStandardError = true, RedirectStandardOutput = true };
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> said = process.StandardError.ReadToEndAsync();
            process.OutputDataReceived += static (_, _) => { };
            process.BeginOutputReadLine();
            if (!process.WaitForExit(Most))
            {
                process.Kill(entireProcessTree: true);
                throw NoPrint(browser, console.Words["handbook.browser-slow"], console);
            }

            return said.Wait(TimeSpan.FromSeconds(5)) ? said.Result : "";
        }
        catch (Win32Exception e)
        {
            throw NoPrint(browser, SystemReason.Of(e, console.Words), console);
        }
    }

    private static UserErrorException NoPrint(string browser, string reason, ToolConsole console) =>
        new(console.Words.Of("handbook.no-print", ("browser", browser), ("reason", reason.Trim().Split('\n')[^1])), console.Words["handbook.no-print.remedy"]);
}

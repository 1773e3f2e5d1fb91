using LiveDesk;
using LiveDesk.Demo;
using LiveDesk.Security;
using NodaTime;

if (args.Contains("--help"))
{
    await Console.Out.WriteLineAsync("LiveDesk [--demo | --measure | --token PERSON ROLE…] [--urls=http://127.0.0.1:5080] [--LiveDesk:SETTING=VALUE]…; the settings are in README.md.");
    return 0;
}

WebApplication app;
try
{
    if (args is ["--demo", ..])
    {
        return await Demonstration.RunAsync(args[1..]);
    }

    if (args is ["--measure", ..])
    {
        return await Measurement.RunAsync(args[1..]);
    }

    if (args is ["--token", var person, .. { Length: > 0 } roles])
    {
        await Console.Out.WriteLineAsync(DevelopmentTokens.OfDevelopment(person, roles));
        return 0;
    }

    // The desk's clock is chosen here, and nowhere else.
#pragma warning disable RS0030
    IClock clock = SystemClock.Instance;
#pragma warning restore RS0030
    app = await LiveDeskHost.CreateAsync(args, clock);
    await app.StartAsync();
}
#pragma warning disable CA1031 // A host that cannot start is told why, in lines; where in the code that was says nothing to who starts it.
catch (Exception failure)
#pragma warning restore CA1031
{
    for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
    {
        await Console.Error.WriteLineAsync($"live-desk: {cause.Message}");
    }

    return 1;
}

// What goes wrong from here on is a fault of the host, and keeps its trace.
await using (app)
{
    await app.WaitForShutdownAsync();
}

return 0;

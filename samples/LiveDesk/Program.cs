using LiveDesk;
using LiveDesk.Demo;
using NodaTime;

if (args is ["--demo", ..])
{
    return await Demonstration.RunAsync(args[1..]);
}

if (args is ["--measure", ..])
{
    return await Measurement.RunAsync(args[1..]);
}

// The desk's clock is chosen here, and nowhere else.
#pragma warning disable RS0030
IClock clock = SystemClock.Instance;
#pragma warning restore RS0030
await using WebApplication app = await LiveDeskHost.CreateAsync(args, clock);
await app.RunAsync();
return 0;

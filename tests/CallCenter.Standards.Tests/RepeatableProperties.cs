using FsCheck.Xunit;

// Properties draw the same cases in every run, so that a red run is about the change under test. Explore with other numbers, now and then, by changing them here.
[assembly: Properties(Replay = "20261124,20261125")]

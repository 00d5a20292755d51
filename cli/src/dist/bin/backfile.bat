@echo off
rem Starts Backfile with JAVA_HOME's Java runtime, or else the path's: Java 17 or later.
rem BACKFILE_OPTS holds options for the Java runtime, such as -Xmx2g.
setlocal
set "JAVA_EXE=java.exe"
if defined JAVA_HOME set "JAVA_EXE=%JAVA_HOME%\bin\java.exe"
rem Why the second compiler comes in late is told in "backfile".
set "COMPILING=-XX:Tier4InvocationThreshold=100000 -XX:Tier4MinInvocationThreshold=100000 -XX:Tier4BackEdgeThreshold=800000 -XX:MaxInlineLevel=6 -XX:FreqInlineSize=100"
"%JAVA_EXE%" -XX:+UseSerialGC %COMPILING% -Djava.awt.headless=true -Dfile.encoding=UTF-8 %JAVA_OPTS% %BACKFILE_OPTS% -cp "%~dp0..\lib\backfile.jar" org.backfile.cli.Main %*
exit /b %ERRORLEVEL%

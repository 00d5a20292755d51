@echo off
rem Starts Backfile with JAVA_HOME's Java runtime, or else the path's: Java 17 or later.
rem BACKFILE_OPTS holds options for the Java runtime, such as -Xmx2g.
setlocal
set "JAVA_EXE=java.exe"
if defined JAVA_HOME set "JAVA_EXE=%JAVA_HOME%\bin\java.exe"
"%JAVA_EXE%" "@%~dp0..\lib\java\options" -XX:+UseSerialGC -XX:NewRatio=1 %JAVA_OPTS% %BACKFILE_OPTS% -cp "%~dp0..\lib\backfile.jar" org.backfile.cli.Main %*
exit /b %ERRORLEVEL%

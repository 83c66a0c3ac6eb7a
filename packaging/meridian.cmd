@echo off
rem Runs the command line from the build tree: mvn process-classes must have run once.
rem Java 25 is found by itself, or named by MERIDIAN_JAVA (a java.exe or a JDK's folder).
setlocal enabledelayedexpansion
set "TARGET=%~dp0..\target"
if not exist "%TARGET%\launch.classpath" (
  echo meridian: the program is not built yet. Run: mvn process-classes 1>&2
  exit /b 1
)
set "JAVA25="
if defined MERIDIAN_JAVA (
  call :try "%MERIDIAN_JAVA%"
  call :try "%MERIDIAN_JAVA%\bin\java.exe"
  if not defined JAVA25 (
    echo meridian: MERIDIAN_JAVA is not a Java 25. 1>&2
    exit /b 1
  )
)
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
for %%D in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%USERPROFILE%\.jdks") do (
  if exist %%D for /d %%J in (%%D\*) do call :try "%%J\bin\java.exe"
)
if not defined JAVA25 (
  echo meridian: no Java 25 was found. Install one, for example Temurin 25, or set MERIDIAN_JAVA. 1>&2
  exit /b 1
)
set /p CLASSPATH_OF_JARS=<"%TARGET%\launch.classpath"
"%JAVA25%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -Dmeridian.entry=cli "-Dmeridian.build=%TARGET%" -classpath "%TARGET%\classes;%CLASSPATH_OF_JARS%" studio.meridian.Main %*
exit /b %ERRORLEVEL%

:try
if defined JAVA25 exit /b 0
if not exist %1 exit /b 0
%1 -version 2>&1 | findstr /c:"version \"25" >nul && set "JAVA25=%~1"
exit /b 0
